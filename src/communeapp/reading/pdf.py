"""PDF files: their text layer, and pages without one (or with a scanner's) through recognition."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium_c
from PIL import Image

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Origin, ReadText
from communeapp.reading.assembly import Assembly, RawLine
from communeapp.reading.pdf_text import PageText, page_lines
from communeapp.reading.tools import find_tools

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

SCAN_DPI = (200, 300)  # a scan is read at its own resolution within these
MAX_PIXELS = 40_000_000  # of one page: A3 at 300 dpi has 17
_FEW = 25  # letters; a page with fewer and a picture is a scan with a page number
_SCAN = 0.6  # share of the page that a scan covers
_SCANNER_SURE = 0.5  # confidence in the text of a scanner's own recognition
_SIGNATURE_FIELD = 7  # FPDF_FORMFIELD_SIGNATURE
_WIDGET = 20  # FPDF_ANNOT_WIDGET


@contextlib.contextmanager
def open_pdf(file: BinaryIO) -> Iterator[Any]:
    """Open a document. Raises UserError ``reading.password``, ``reading.broken``."""
    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as problem:
        locked = problem.err_code == pdfium_c.FPDF_ERR_PASSWORD
        raise UserError("reading.password" if locked else "reading.broken") from problem
    try:
        # Without forms what a form field or the stamp of a signature shows stays undrawn.
        with contextlib.suppress(pypdfium2.PdfiumError):
            document.init_forms()
        yield document
    finally:
        document.close()


def read_pdf(job: Reading) -> ReadText:
    """Read a document page by page; the secrecy gate is asked after the first one."""
    with open_pdf(job.file) as document:
        pages = len(document)
        if pages == 0:
            raise UserError("reading.broken")
        job.out.pages = pages
        _list_strange_parts(document, job.out)
        count = min(pages, job.limits.pages)
        if count < pages:
            job.out.note("reading.pages_left", read=count, pages=pages)
        chosen = _scans_to_read(count, job.limits.ocr_pages)
        left_out = 0
        for number in range(count):
            if time.monotonic() > job.deadline - job.limits.seconds * 0.1:
                job.out.note("reading.pages_left", read=number, pages=pages)
                break
            left_out += _read_page(job, document, number, number in chosen)
            job.progress(number + 1, count)
            if number == 0:
                job.gate(_so_far(job))
            if job.out.full:
                break
        if left_out:
            job.out.note("reading.scans_left", count=left_out)
    return job.out.build(job.media_type)


def _so_far(job: Reading) -> ReadText:
    """Build the text of what was read until now."""
    first = Assembly(job.limits.letters)
    for line in job.out.lines:
        first.add(line)
    return first.build(job.media_type)


def _scans_to_read(pages: int, most: int) -> set[int]:
    """Choose the pages to recognise where all are scans: the first ones and the last."""
    if most <= 0 or pages <= most:
        return set(range(pages))
    return {*range(most - 1), pages - 1}


def _list_strange_parts(document: Any, out: Assembly) -> None:
    raw = document.raw
    if pdfium_c.FPDFDoc_GetJavaScriptActionCount(raw) > 0:
        out.note("reading.macros")
    if (embedded := pdfium_c.FPDFDoc_GetAttachmentCount(raw)) > 0:
        out.note("reading.embedded", count=embedded)
    if pdfium_c.FPDF_GetSignatureCount(raw) > 0:
        out.note("reading.signed")


def _read_page(job: Reading, document: Any, number: int, recognise: bool) -> bool:
    """Read one page; True for a scan that was left unread."""
    try:
        with load_page(document, number) as page:
            text = PageText(page)
            try:
                words = text.words()
                width, height = text.width, text.height
            finally:
                text.close()
            covered = _covered(page)
            hidden = [word for word in words if word.item.look.invisible]
            shown = [word for word in words if not word.item.look.invisible]
            letters = sum(len(word.item.text) for word in shown)
            scan = covered >= _SCAN and (letters < _FEW or len(hidden) > len(shown))
            if not scan and not (letters == 0 and _has_marks(page)):
                shown = _without_white(page, shown, job.out)
                if hidden:
                    job.out.hide(" ".join(word.item.text for word in hidden))
                for line in page_lines(shown, number, width, height, Origin.DIGITAL, 1.0):
                    job.out.add(line)
                return False
            if recognise:
                from communeapp.reading.ocr import what_is_missing

                lines = _recognise(job, page, number)
                if lines is not None:
                    for line in lines:
                        job.out.add(line)
                    return False
                job.out.note(what_is_missing(find_tools()).code)
            # What the scanner recognised is better than nothing, and says that it is not sure.
            scanned = page_lines(
                hidden or shown, number, width, height, Origin.MACHINE_READ, _SCANNER_SURE
            )
            for line in scanned:
                job.out.add(line)
            return not scanned
    except pypdfium2.PdfiumError:
        job.out.note("reading.broken_pages", page=number + 1)
        return False


@contextlib.contextmanager
def load_page(document: Any, number: int) -> Iterator[Any]:
    """Load a page with what its form fields show as part of it, without the stamps of signatures.

    The number and the date that a registry's signing program puts into a letter are such fields;
    the frame "signed by … at …" is one too, but no text of the letter.
    """
    page = document[number]
    try:
        if pdfium_c.FPDFPage_GetAnnotCount(page.raw) > 0:
            _remove_stamps(document, page)
            if pdfium_c.FPDFPage_Flatten(page.raw, 0) == pdfium_c.FLATTEN_SUCCESS:
                page.close()
                page = document[number]
        yield page
    finally:
        page.close()


def _remove_stamps(document: Any, page: Any) -> None:
    """Take the stamps of signatures off the page in memory: a picture, or several lines of text."""
    for index in reversed(range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), 500))):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        stamp = False
        if pdfium_c.FPDFAnnot_GetSubtype(annotation) == _WIDGET and document.formenv is not None:
            kind = pdfium_c.FPDFAnnot_GetFormFieldType(document.formenv.raw, annotation)
            if kind == _SIGNATURE_FIELD:
                texts, others = _parts(annotation)
                stamp = texts != 1 or others > 0
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if stamp:
            pdfium_c.FPDFPage_RemoveAnnot(page.raw, index)


def _parts(annotation: Any) -> tuple[int, int]:
    """Count the texts and the pictures that an annotation shows."""
    texts = others = 0
    count = min(pdfium_c.FPDFAnnot_GetObjectCount(annotation), 100)
    todo = [pdfium_c.FPDFAnnot_GetObject(annotation, i) for i in range(count)]
    while todo and texts + others < 200:
        thing = todo.pop()
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM:
            inside = min(pdfium_c.FPDFFormObj_CountObjects(thing), 100)
            todo += [pdfium_c.FPDFFormObj_GetObject(thing, i) for i in range(inside)]
        elif kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            texts += 1
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            others += 1
    return texts, others


def is_scan(page: Any) -> bool:
    """Whether a page is a picture of a page, without a word of its own."""
    return _covered(page) >= _SCAN and page.get_textpage().count_chars() < _FEW


def _covered(page: Any) -> float:
    """Give the share of the page that its pictures cover (scans may come in strips)."""
    width, height = page.get_size()
    area = 0.0
    kinds = [pdfium_c.FPDF_PAGEOBJ_IMAGE]
    for index, image in enumerate(page.get_objects(filter=kinds, max_depth=3)):
        if index > 500:
            break
        left, bottom, right, top = image.get_bounds()
        area += max(0.0, right - left) * max(0.0, top - bottom)
    return area / (width * height) if width and height else 0.0


def _has_marks(page: Any) -> bool:
    """Whether anything is drawn on a page without text: letters may be drawn as shapes."""
    return any(index >= 20 for index, _ in enumerate(page.get_objects(max_depth=2))) or any(
        thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE for thing in page.get_objects(max_depth=2)
    )


def _without_white(page: Any, words: list[Any], out: Assembly) -> list[Any]:
    """Keep white letters apart where the page behind them is white too."""
    if not any(word.item.look.white for word in words):
        return words
    width, height = page.get_size()
    shade = render(page, 72).convert("L")
    scale_x, scale_y = shade.width / width, shade.height / height
    kept, unseen = [], []
    for word in words:
        if word.item.look.white:
            around = (
                int(word.left * scale_x), int(word.top * scale_y),
                max(int(word.left * scale_x) + 1, int(word.right * scale_x)),
                max(int(word.top * scale_y) + 1, int(word.bottom * scale_y)),
            )  # fmt: skip
            darkest, _ = shade.crop(around).getextrema()
            if isinstance(darkest, int | float) and darkest > 200:
                unseen.append(word.item.text)
                continue
        kept.append(word)
    out.hide(" ".join(unseen))
    return kept


def render(page: Any, dpi: float, *, forms: bool = False) -> Image.Image:
    """Draw a page, at most MAX_PIXELS large; ``forms``: with the fields that were not made part of it."""
    width, height = page.get_size()
    scale = dpi / 72
    pixels = width * height * scale * scale
    if pixels > MAX_PIXELS:
        scale *= (MAX_PIXELS / pixels) ** 0.5
    bitmap = page.render(scale=scale, may_draw_forms=forms)
    try:
        picture: Image.Image = bitmap.to_pil().convert("RGB")
    finally:
        bitmap.close()
    return picture


def _recognise(job: Reading, page: Any, number: int) -> list[RawLine] | None:
    """Have a page recognised; None where that is not possible on this PC."""
    from communeapp.reading.ocr import recogniser

    ocr = recogniser()
    if ocr is None:
        return None
    lines, degrees = ocr.read(render(page, _resolution(page)), number)
    if degrees:
        job.out.turns[number] = degrees
    return lines


def _resolution(page: Any) -> float:
    """Give the resolution of a page's largest picture, within bounds; enlarging it adds nothing."""
    best = 0.0, float(SCAN_DPI[1])
    for image in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        across = max(right - left, 1.0)
        pixels = image.get_px_size()[0]
        best = max(best, (across * (top - bottom), pixels / across * 72))
    return min(max(best[1], SCAN_DPI[0]), SCAN_DPI[1])
