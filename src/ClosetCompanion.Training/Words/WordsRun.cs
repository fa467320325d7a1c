using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Measuring;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Words;

/// <summary>
/// Teaches a finished model what shoppers' words are true of, and measures it before and after. The picture tower stays,
/// byte for byte.
/// </summary>
/// <param name="options">What is read and written; its recipe says what is held back.</param>
/// <param name="model">The model folder that is taught.</param>
/// <param name="output">Hears what happens.</param>
internal sealed class WordsRun(RecipeRunOptions options, string model, TextWriter output)
{
    private const int AtOnce = 256;
    private const int LinesEvery = 50;

    /// <summary>Does all of it.</summary>
    /// <returns>What model.json of the new folder says.</returns>
    /// <exception cref="TrainingException">There is nothing to learn from.</exception>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    public async Task<ModelManifest> RunAsync(CancellationToken cancellationToken)
    {
        var recipe = await Recipe.ReadAsync(options.Recipe, cancellationToken);
        using var clip = ClipModel.Load(model);
        using var data = await MeasuringData.OpenAsync(
            recipe,
            clip.Manifest.Image,
            options,
            cancellationToken
        );
        var heldBack = HeldBack.Development(data.Products, data.Photos);
        var before = new ModelMeasurement(clip, data.Products, data.Photos);
        var measured = await before.MeasureAsync(
            heldBack,
            clip.Manifest.AttributeScales ?? new Dictionary<string, double>(),
            cancellationToken
        );
        await output.WriteLineAsync($"before, {MeasurementLine.Of(heldBack, measured)}");

        var vectors = await before.GalleryAsync(cancellationToken);
        using var network = await LearnAsync(clip, recipe, data, vectors, cancellationToken);
        return await TunedModelFolder.WriteAsync(
            model,
            options.Output,
            network.Append,
            start => start with { Id = recipe.Id, Provenance = OriginOf(start, recipe) },
            folder => MeasureAsync(folder, data, heldBack, vectors, cancellationToken),
            cancellationToken
        );
    }

    private async Task<WordNetwork> LearnAsync(
        ClipModel clip,
        Recipe recipe,
        MeasuringData data,
        GalleryVectors vectors,
        CancellationToken cancellationToken
    )
    {
        TrainingProduct[] products = [.. data.Products.Training.DistinctBy(of => of.Product.Id)];
        if (products.Length > recipe.Words.Products)
        {
            new Random(recipe.Seed).Shuffle(products);
            products = products[..recipe.Words.Products];
        }

        var lessons = WordLessons.Of(
            [.. products.Select(of => of.Product)],
            recipe.Words,
            recipe.Seed
        );
        await output.WriteLineAsync(
            $"{lessons.Words.Count} words and {lessons.Phrases.Count} phrases, {products.Length} products"
        );
        using var trainer = new WordTrainer(
            lessons,
            (
                await EmbedAsync(clip, lessons.Words, cancellationToken),
                await EmbedAsync(
                    clip,
                    [.. lessons.Phrases.Select(phrase => phrase.Text)],
                    cancellationToken
                ),
                await EmbedAsync(clip, lessons.Titles, cancellationToken),
                await EmbedAsync(clip, lessons.Details, cancellationToken)
            ),
            [.. products.SelectMany(of => vectors.Of(of.Product.Id).ToArray())],
            clip.Manifest.Dimensions,
            recipe.Words,
            recipe.Seed
        );
        return trainer.Learn(Report, cancellationToken);
    }

    private void Report(int step, float loss)
    {
        if (step % LinesEvery == 0)
        {
            output.WriteLine($"step {step}  loss {loss:F3}");
        }
    }

    private static async Task<float[]> EmbedAsync(
        ClipModel clip,
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<float>(texts.Count * clip.Manifest.Dimensions);
        foreach (var some in texts.Chunk(AtOnce))
        {
            foreach (var vector in await clip.EmbedTextAsync(some, cancellationToken))
            {
                vectors.AddRange(vector);
            }
        }

        return [.. vectors];
    }

    private async Task<ModelFindings> MeasureAsync(
        string folder,
        MeasuringData data,
        HeldBack heldBack,
        GalleryVectors vectors,
        CancellationToken cancellationToken
    )
    {
        using var taught = ClipModel.Load(folder);
        var found = await new ModelMeasurement(
            taught,
            data.Products,
            data.Photos,
            vectors
        ).FindAsync(heldBack, cancellationToken);
        await output.WriteLineAsync($"after, {MeasurementLine.Of(heldBack, found.Quality)}");
        return found;
    }

    // Two programs may have made the two steps; what is known of the first one stays.
    private ModelProvenance OriginOf(ModelManifest start, Recipe recipe)
    {
        const string NotKnown = "not known";
        var source = RunOrigin.NameOf(options.Source);
        var before = start.Provenance ?? new ModelProvenance();
        return before with
        {
            Data = before.Data is { } seen
                ? $"{seen}; words: the lexicon and {source}"
                : $"words: the lexicon and {source}",
            Recipe = Path.GetFileName(options.Recipe),
            Seed = recipe.Seed,
            Commit =
                $"towers: {before.Commit ?? NotKnown}; words: {ProgramVersion.Commit ?? NotKnown}",
            Licence = options.Licence,
        };
    }
}
