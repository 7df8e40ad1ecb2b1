"""Makes and signs updates: keys in a folder given from outside, a TUF repository, its forms for sticks.

    python -m tools.release keys --folder KEYS --role root --count 3
    python -m tools.release root REPOSITORY --keys KEYS --threshold root=2
    python -m tools.release sign REPOSITORY --keys OTHER-KEYS          # a second holder of a root key
    python -m tools.release repository REPOSITORY --keys KEYS --add dist/CommuneApp-1.2.0-linux-x86_64.tar.xz
    python -m tools.release refresh REPOSITORY --keys KEYS             # new dates, nothing else
    python -m tools.release pack REPOSITORY --stick /media/usb         # or --file update.caupdate
    python -m tools.release show REPOSITORY

The ceremony and who holds which key: ``docs/releasing.md``. No private key is ever in this repository.
"""
