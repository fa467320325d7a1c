using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Evaluation.Statistics;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Feedback;

/// <summary>Tunes the words of a model to what the people of a store liked after searches, and measures it.</summary>
/// <param name="options">What is read and written.</param>
/// <param name="output">Hears what was found.</param>
internal sealed class FeedbackRun(FeedbackOptions options, TextWriter output)
{
    private FeedbackRecipe _recipe = new();

    /// <summary>Does all of it.</summary>
    /// <returns>The matrix.</returns>
    /// <exception cref="TrainingException">There are too few people, or nothing was learned.</exception>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    public async Task<TunedProjection> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Recipe is { } path)
        {
            _recipe = await FeedbackRecipe.ReadAsync(path, cancellationToken);
        }
        if (!await CatalogStores.ExistsAsync(options.Store, cancellationToken))
        {
            throw new CatalogException(
                $"There is no store in {CatalogStores.Describe(options.Store)}."
            );
        }
        var store = await CatalogStores.OpenAsync(options.Store, cancellationToken);
        using var clip = ClipModel.Load(options.Model);
        var gallery = await FeedbackGallery.ReadAsync(store, clip.Manifest, cancellationToken);
        var people = await ReadPeopleAsync(store, gallery, cancellationToken);
        people.Require(options.Force);
        var vectors = await EmbedAsync(clip, people.All, cancellationToken);
        var found = await LearnAsync(clip.Manifest, people, vectors, gallery, cancellationToken);
        using var test = new FeedbackMeasurement(people.Of(FeedbackPart.Test), vectors, gallery);
        var before = test.Measure(matrix: null, cancellationToken);
        var after = test.Measure(found.Matrix, cancellationToken);
        await ReportAsync(found, test.Searches, before, after);
        if (found.After.Ndcg <= found.Before.Ndcg && !options.Force)
        {
            throw new TrainingException(
                "Nothing was learned: with no setting do people of development see what they like higher. No model is written; wait for more people, or write it all the same with --force."
            );
        }
        await WriteAsync(clip.Manifest, people, found, before, after, cancellationToken);
        return found;
    }

    private async Task<FeedbackPeople> ReadPeopleAsync(
        ICatalogStore store,
        FeedbackGallery gallery,
        CancellationToken cancellationToken
    )
    {
        var log = await new FeedbackReader(store.People).ReadAsync(
            options.Without,
            cancellationToken
        );
        foreach (var nobody in log.Unknown)
        {
            await output.WriteLineAsync($"--without {nobody}: the store has nothing of this id.");
        }
        var gone = log.Events.Count(happened => !gallery.Rows.ContainsKey(happened.ProductKey));
        var searches = new FeedbackSearches(gallery.Rows, _recipe).Gather(log.Events);
        var people = new FeedbackPeople(searches, _recipe.Seed);
        await output.WriteLineAsync(
            $"{people.Count} people, {searches.Count} searches, {searches.Sum(one => one.Chosen.Count)} chosen and {searches.Sum(one => one.Disliked.Count)} disliked products of {gallery.Count}; {log.WithoutQuery} without words and {gone} of products that are not on offer to all teach nothing"
        );
        await output.WriteLineAsync(
            $"learned from {people.CountOf(FeedbackPart.Learn)} people, chosen by {people.CountOf(FeedbackPart.Development)}, measured on {people.CountOf(FeedbackPart.Test)}"
        );
        return people;
    }

    // One by one, as searches ask: integers round otherwise in a batch.
    private static async Task<Dictionary<string, float[]>> EmbedAsync(
        ClipModel clip,
        IReadOnlyList<FeedbackSearch> searches,
        CancellationToken cancellationToken
    )
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var query in searches.Select(one => one.Query).Distinct(StringComparer.Ordinal))
        {
            vectors[query] = (await clip.EmbedTextAsync([query], cancellationToken))[0];
        }
        return vectors;
    }

    private async Task<TunedProjection> LearnAsync(
        ModelManifest model,
        FeedbackPeople people,
        Dictionary<string, float[]> vectors,
        FeedbackGallery gallery,
        CancellationToken cancellationToken
    )
    {
        var learn = people.Of(FeedbackPart.Learn);
        var words = learn.Select(one => one.Query).Distinct(StringComparer.Ordinal).ToArray();
        var places = words
            .Select((query, place) => (query, place))
            .ToDictionary(one => one.query, one => one.place, StringComparer.Ordinal);
        var pairs = FeedbackPairs.Of(learn, places, _recipe.Rivals, _recipe.Seed);
        using var trainer = new ProjectionTrainer(
            pairs,
            [.. words.Select(query => vectors[query])],
            gallery,
            model.LogitScale,
            _recipe
        );
        using var development = new FeedbackMeasurement(
            people.Of(FeedbackPart.Development),
            vectors,
            gallery
        );
        return await new ProjectionSearch(_recipe, output).FindAsync(
            trainer,
            development,
            cancellationToken
        );
    }

    private async Task ReportAsync(
        TunedProjection found,
        int searches,
        PeopleFigures before,
        PeopleFigures after
    )
    {
        await output.WriteLineAsync(
            FormattableString.Invariant($"chosen: penalty {found.Penalty}, {found.Steps} steps")
        );
        if (before.Of.Count == 0)
        {
            await output.WriteLineAsync("nobody was held back, so nothing is measured");
            return;
        }
        await output.WriteLineAsync(
            $"held back, {before.Of.Count} people with {searches} searches:"
        );
        await output.WriteLineAsync(Line("nDCG@10", before, after, one => one.Ndcg));
        await output.WriteLineAsync(Line("MRR", before, after, one => one.Mrr));
    }

    private string Line(
        string name,
        PeopleFigures before,
        PeopleFigures after,
        Func<SearchFigures, double> figure
    )
    {
        double[] one = [.. before.Of.Select(figure)];
        double[] other = [.. after.Of.Select(figure)];
        Interval interval = PeopleDifference.IntervalOf(one, other, _recipe.Seed);
        return FormattableString.Invariant(
            $"  {name} {one.Average():F4} before, {other.Average():F4} after, change {other.Average() - one.Average():+0.0000;-0.0000} ({interval.Low:+0.0000;-0.0000} to {interval.High:+0.0000;-0.0000})"
        );
    }

    private async Task WriteAsync(
        ModelManifest start,
        FeedbackPeople people,
        TunedProjection found,
        PeopleFigures before,
        PeopleFigures after,
        CancellationToken cancellationToken
    )
    {
        var manifest = await TunedModelFolder.WriteAsync(
            options.Model,
            options.Output,
            found.Matrix,
            new FeedbackProvenance(options, _recipe).Of(start, people, before, after),
            cancellationToken
        );
        await output.WriteLineAsync(
            $"{options.Output} is the model {manifest.Id}. It is not calibrated: run closet calibrate before \"nothing is close\" and probabilities are relied on."
        );
    }
}
