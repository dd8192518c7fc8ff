"""splink_run.py MODEL TRUTH LEFT [RIGHT]: trains, predicts and clusters with Splink on DuckDB; prints one JSON object.

Seconds are of the steps and of everything from the first import to the last cluster; the peak of memory is read at that
point, before the result is held against the truth.
"""

import json
import logging
import resource
import sys
import time

begun = time.perf_counter()

import duckdb  # noqa: E402
import splink.comparison_library  # noqa: E402, F401
from splink import DuckDBAPI, Linker  # noqa: E402
from splink_models import MODELS  # noqa: E402

MAX_PAIRS = 1e7
THRESHOLD = 0.5


def main(name, truth, paths):
    steps = {}
    marked = begun

    def step(what):
        nonlocal marked
        now = time.perf_counter()
        steps[what] = round(now - marked, 3)
        marked = now

    connection = duckdb.connect()
    tables = []
    for side, path in zip(("left", "right"), paths):
        birth = ", substr(id, 7, 8) AS birth" if name.startswith("rosters") else ""
        connection.sql(f"CREATE TABLE {side}_rows AS SELECT *{birth} FROM read_parquet('{path}')")
        tables.append(connection.table(f"{side}_rows"))
    api = DuckDBAPI(connection=connection)
    settings, training = MODELS[name]()
    frames = [api.register(table) for table in tables]
    linker = Linker(frames if len(frames) > 1 else frames[0], settings, log_level=logging.ERROR)
    step("load")
    linker.training.estimate_probability_two_random_records_match(training["certain"], recall=training["recall"])
    step("prior")
    linker.training.estimate_u_using_random_sampling(max_pairs=MAX_PAIRS)
    step("u")
    for rule in training["sessions"]:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True
        )
    step("em")
    predicted = linker.inference.predict(threshold_match_probability=THRESHOLD)
    step("predict")
    clustered = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predicted, threshold_match_probability=THRESHOLD
    )
    step("cluster")
    whole = time.perf_counter() - begun
    usage = resource.getrusage(resource.RUSAGE_SELF)

    links = predicted.physical_name
    if len(paths) == 2:
        pairs = f"SELECT key_l AS a, key_r AS b FROM {links}"
    else:
        # Duplicates are judged as clusters: all pairs of a cluster, as the other side writes them.
        nodes = clustered.physical_name
        pairs = (
            f"SELECT l.key AS a, r.key AS b FROM {nodes} l JOIN {nodes} r USING (cluster_id) WHERE l.key < r.key"
        )
    edges = connection.sql(f"SELECT count(*) FROM {links}").fetchone()[0]
    right, made, true = connection.sql(
        f"""
        WITH made AS (SELECT least(a, b) AS a, greatest(a, b) AS b FROM ({pairs})),
        truth AS (
            SELECT least(left_key, right_key) AS a, greatest(left_key, right_key) AS b FROM read_parquet('{truth}')
        )
        SELECT (SELECT count(*) FROM made JOIN truth USING (a, b)), (SELECT count(*) FROM made), (SELECT count(*) FROM truth)
        """
    ).fetchone()
    print(
        json.dumps(
            {
                "steps": steps,
                "seconds": round(whole, 3),
                "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 3),
                "rssMb": round(usage.ru_maxrss / 1024, 1),
                "edges": edges,
                "right": right,
                "made": made,
                "true": true,
            }
        )
    )


main(sys.argv[1], sys.argv[2], sys.argv[3:])
