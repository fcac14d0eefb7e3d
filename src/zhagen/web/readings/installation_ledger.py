"""The whole installation's evidence, written as a ledger."""

from pathlib import Path
from typing import Literal

from zhagen.method.ledger import write_ledger
from zhagen.web.agency import service as agency
from zhagen.web.readings.frames import gather_frames


def write_installation_ledger(folder: Path, form: Literal["csv", "parquet"] = "csv") -> dict[str, int]:
    """Write every agency's engagements into the folder; returns the number of rows by table, empty ones left out.

    Rows stand in the order of their ids, which is that of their making. Raises OSError as the disk does.
    """
    engagements = agency.all_engagements()
    frames = {table: frame.sort("id") for table, frame in gather_frames(engagements, engagements).items()}
    write_ledger(frames, folder, form)
    return {table: frame.height for table, frame in frames.items() if frame.height}
