namespace ClosetCompanion.Web.Models;

/// <summary>Explains a measure of quality in words.</summary>
internal static class QualityName
{
    /// <summary>The measure in words; its name where it is unknown.</summary>
    public static string Of(string measure) =>
        measure switch
        {
            "R@1" => "of the pictures that belong to a text, found in the first place",
            "R@10" => "of the pictures that belong to a text, found among the first ten",
            "P@1" => "of the first hits are right",
            "P@10" => "of the first ten hits are right",
            "MRR" or "MRR@10" => "mean reciprocal rank: 100 % when the first hit is always right",
            "nDCG@10" => "of the best possible order of the first ten",
            "MAP@10" => "mean average precision over the first ten",
            _ => measure,
        };
}
