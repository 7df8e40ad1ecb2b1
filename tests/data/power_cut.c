/* A disk that forgets at a power cut what was not flushed: preload into a program that writes.
 *
 * Below POWER_SRC, fsync of a file keeps its content, fsync of a folder keeps its list of names; both
 * go to POWER_DST. What lies there after the program was killed is what the disk would still have:
 * a file that was written but not flushed is as it was at its last flush, a name that was made or
 * removed without a flush of its folder is as it was before.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* An inode number is used again at once; with the time of birth it is not. */
static int name_of(int folder, const char *file, char *out, size_t size) {
    struct statx found;
    int flags = *file ? AT_SYMLINK_NOFOLLOW : AT_EMPTY_PATH;
    if (statx(folder, file, flags, STATX_INO | STATX_BTIME | STATX_TYPE, &found)) return -1;
    if (!S_ISREG(found.stx_mode)) return -1;
    return snprintf(out, size, "%llu.%lld.%u", (unsigned long long)found.stx_ino,
                    (long long)found.stx_btime.tv_sec, found.stx_btime.tv_nsec);
}

static void keep_file(int fd, const char *link, const char *dst) {
    char name[128], temporary[4300], final[4300], buffer[65536];
    if (name_of(fd, "", name, sizeof name) < 0) return;
    snprintf(temporary, sizeof temporary, "%s/writing", dst);
    snprintf(final, sizeof final, "%s/file.%s", dst, name);
    int out = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int in = open(link, O_RDONLY); /* the program's own may be for writing only */
    if (out < 0 || in < 0) abort();
    off_t at = 0;
    ssize_t count;
    while ((count = pread(in, buffer, sizeof buffer, at)) > 0) {
        if (write(out, buffer, count) != count) abort();
        at += count;
    }
    close(in);
    close(out);
    rename(temporary, final);
}

static void keep_folder(int fd, const char *path, const char *src, const char *dst) {
    char temporary[4300], final[8600], line[128];
    snprintf(temporary, sizeof temporary, "%s/listing", dst);
    snprintf(final, sizeof final, "%s/folder.%s", dst, path + strlen(src));
    for (char *one = final + strlen(dst) + 1; *one; one++)
        if (*one == '/') *one = '%';
    FILE *out = fopen(temporary, "w");
    int again = open(path, O_RDONLY | O_DIRECTORY);
    DIR *folder = again < 0 ? NULL : fdopendir(again);
    if (!out || !folder) abort();
    for (struct dirent *entry; (entry = readdir(folder));)
        if (name_of(fd, entry->d_name, line, sizeof line) > 0)
            fprintf(out, "%s %s\n", line, entry->d_name);
    closedir(folder);
    fclose(out);
    rename(temporary, final);
}

static int keep(int fd) {
    const char *src = getenv("POWER_SRC"), *dst = getenv("POWER_DST");
    char link[64], path[4096];
    struct stat found;
    if (!src || !dst || fstat(fd, &found)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, src, strlen(src))) return 0;
    if (S_ISDIR(found.st_mode)) keep_folder(fd, path, src, dst);
    else if (S_ISREG(found.st_mode)) keep_file(fd, link, dst);
    return 0;
}

int fsync(int fd) { return keep(fd); }
int fdatasync(int fd) { return keep(fd); }
