"""Partitions read by processes of their own, one partition at a time each, so that memory stays that of one.

Processes are spawned, never forked: Polars has threads. After some partitions a process makes room for a new one, so
that what memory it has gathered goes back; and one that is ended from outside costs the partition it was reading.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from zhagen.method.terms import Lang, Words

if TYPE_CHECKING:
    from zhagen.method.playbook.spec import Playbook
    from zhagen.method.province.outputs import Stamp
    from zhagen.method.province.partitions import Partition
    from zhagen.method.province.taking import Asked

RECYCLED_AFTER = 25  # partitions; a process takes about a second to start
ENDED = Words(
    "读它的进程中途结束了，可能是内存不够", "the process that read it ended, perhaps for want of memory"
)


def run_partitions(
    partitions: "Sequence[Partition]",
    asked: "Asked",
    station_file: Path | None,
    processes: int,
    lang: Lang,
) -> "Iterator[tuple[Partition, Stamp | tuple[str, ...]]]":
    """Each partition as it is done, with what is known of its readings or, in lines, why it was not read.

    Ctrl-C ends after the partitions that are being read.
    """
    waiting, done = deque(partitions), SimpleQueue["tuple[Partition, Stamp | tuple[str, ...]]"]()
    threads = max(1, (os.cpu_count() or 1) // processes)

    def work() -> None:
        while waiting:
            _run_one_process(waiting, done, asked, station_file, threads, lang)

    keepers = [threading.Thread(target=work) for _ in range(min(processes, len(partitions)))]
    for keeper in keepers:
        keeper.start()
    try:
        for _ in partitions:
            yield done.get()
    finally:
        waiting.clear()
        for keeper in keepers:
            keeper.join()


def _run_one_process(
    waiting: "deque[Partition]",
    done: "SimpleQueue[tuple[Partition, Stamp | tuple[str, ...]]]",
    asked: "Asked",
    station_file: Path | None,
    threads: int,
    lang: Lang,
) -> None:
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=_begin, initargs=(threads,)) as pool:
        for _ in range(RECYCLED_AFTER):
            try:
                partition = waiting.popleft()
            except IndexError:
                return
            try:
                took = pool.submit(take, partition, asked, station_file, lang).result()
            except BrokenProcessPool:
                done.put((partition, (ENDED.in_(lang),)))
                return
            except Exception as failure:  # a defect must not keep the others from being read
                took = (f"{type(failure).__name__}: {failure}",)
            done.put((partition, took))


def _begin(threads: int) -> None:
    """In the new process, before Polars is imported. Ctrl-C is for the process that waits for this one."""
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def take(
    partition: "Partition", asked: "Asked", station_file: Path | None, lang: Lang
) -> "Stamp | tuple[str, ...]":
    """Read one partition and write its readings, in the process that this is called in."""
    from zhagen.cli.compute import circles_left_alone
    from zhagen.cli.messages import list_lines
    from zhagen.method.province.taking import BadPartition, read_partition

    try:
        with circles_left_alone():
            return read_partition(partition, asked, _playbook(station_file, lang))
    except BadPartition as bad:
        return (bad.why.in_(lang), *list_lines(bad.problems, lang))
    except OSError as problem:
        return (f"{problem.filename or partition.path}: {problem.strerror or problem}",)


@cache
def _playbook(station_file: Path | None, lang: Lang) -> "Playbook":
    from zhagen.cli.inputs import open_playbook

    return open_playbook(station_file, lang)
