"""The two jobs as a Splink user would model them, by the library's own building blocks and its documented order of training."""

import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import SettingsCreator, block_on


def id_levels(distance):
    """A resident ID with the levels of the distance function: Levenshtein is Splink's fast choice, Damerau its accurate one."""
    return cl.CustomComparison(
        output_column_name="id",
        comparison_levels=[
            cll.NullLevel("id"),
            cll.ExactMatchLevel("id"),
            distance("id", 1),
            distance("id", 2),
            cll.ElseLevel(),
        ],
    )


def rosters(distance):
    """Two rosters of people: the same rules and fields as models/rosters.json."""
    settings = SettingsCreator(
        link_type="link_only",
        unique_id_column_name="key",
        comparisons=[
            id_levels(distance),
            cl.JaroWinklerAtThresholds("name", [0.88, 0.7]).configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("phone", 1),
            cl.JaroWinklerAtThresholds("employer", [0.9, 0.8]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("region").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("id"),
            block_on("phone"),
            block_on("name"),
            block_on("pinyin", "region"),
            block_on("birth"),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    return settings, {
        "certain": [block_on("id"), block_on("name", "phone")],
        "recall": 0.95,
        "sessions": [block_on("id"), block_on("name"), block_on("phone")],
    }


def duplicates():
    """One list with duplicates: the same rules and fields as models/list.json."""
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="key",
        comparisons=[
            cl.JaroWinklerAtThresholds("given_name", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("surname", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("address", [0.95, 0.88]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("suburb", [0.92]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("postcode", 1),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("date_of_birth"),
            block_on("given_name", "surname"),
            block_on("surname", "postcode"),
            block_on("given_name", "postcode"),
            block_on("address", "suburb"),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    return settings, {
        "certain": [
            block_on("given_name", "surname", "date_of_birth"),
            block_on("surname", "address", "date_of_birth"),
            block_on("given_name", "address", "date_of_birth"),
        ],
        "recall": 0.7,
        "sessions": [block_on("date_of_birth"), block_on("given_name", "surname")],
    }


MODELS = {
    "rosters": lambda: rosters(cll.LevenshteinLevel),
    "rosters-damerau": lambda: rosters(cll.DamerauLevenshteinLevel),
    "list": duplicates,
}
