"""A workbook that another program has opened and saved again is still the same district."""

import shutil
import subprocess
from pathlib import Path

import pytest

from models.canonical import input_hash
from scheduler.book.contents import read_contents
from scheduler.book.template import template
from scheduler.locale import catalogue
from scheduler.read import read_district

INSTANCES = Path(__file__).parents[2] / "instances"
OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not on this machine"),
]


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
@pytest.mark.parametrize("name", ["lianghe", "zhenghe"])
def test_saved_again(name: str, ending: str, tmp_path: Path) -> None:
    """Saved by LibreOffice in its own way, in each format that is read."""
    book, out = tmp_path / "plan.xlsx", tmp_path / "saved"
    book.write_bytes(template(read_contents(INSTANCES / name), catalogue("zh")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    arguments = [str(OFFICE), profile, "--headless", "--convert-to", ending, "--outdir", str(out), str(book)]
    subprocess.run(arguments, check=True, capture_output=True, timeout=300)
    found = read_district(out / f"plan.{ending}").district
    assert input_hash(found) == input_hash(read_district(INSTANCES / name).district)
