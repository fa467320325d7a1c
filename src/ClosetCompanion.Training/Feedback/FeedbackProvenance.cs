using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Export;

namespace ClosetCompanion.Training.Feedback;

/// <summary>Tells where a tuned model comes from, without a word of any person.</summary>
/// <param name="options">What was read.</param>
/// <param name="recipe">How it was learned.</param>
internal sealed class FeedbackProvenance(FeedbackOptions options, FeedbackRecipe recipe)
{
    private const int Digits = 4;

    /// <summary>What goes into <c>model.json</c>.</summary>
    public ModelProvenance Of(
        ModelManifest start,
        FeedbackPeople people,
        PeopleFigures before,
        PeopleFigures after
    ) =>
        new()
        {
            BaseWeights =
                $"{start.Id} ({start.Hash}; {start.Provenance?.Licence ?? "no licence stated"})",
            Data = $"feedback of {people.CountOf(FeedbackPart.Learn)} people in {StoreName}",
            Recipe = options.Recipe is { } path ? Path.GetFileName(path) : "feedback.json",
            Seed = recipe.Seed,
            Commit = ProgramVersion.Commit,
            Licence = options.Licence,
            Quality =
                before.Of.Count == 0 ? new Dictionary<string, double>() : Figures(before, after),
        };

    private string StoreName =>
        CatalogStores.IsDatabase(options.Store)
            ? "a database"
            : $"the store {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Store)))}";

    private static Dictionary<string, double> Figures(PeopleFigures before, PeopleFigures after) =>
        new()
        {
            ["feedback people"] = before.Of.Count,
            ["feedback nDCG@10 before"] = Math.Round(before.Ndcg, Digits),
            ["feedback nDCG@10"] = Math.Round(after.Ndcg, Digits),
            ["feedback MRR before"] = Math.Round(before.Mrr, Digits),
            ["feedback MRR"] = Math.Round(after.Mrr, Digits),
        };
}
