using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Measuring;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;

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
    private const int LinesEvery = 50;

    // What integers round makes cosines of about .99.
    private const int TitlesCompared = 64;
    private const float LeastCosine = 0.97f;

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
        using var text = await ReadTextAsync(clip, recipe, data, cancellationToken);
        var heldBack = HeldBack.Development(data.Products, data.Photos);
        var before = new ModelMeasurement(clip, data.Products, data.Photos);
        var measured = await before.MeasureAsync(
            heldBack,
            clip.Manifest.AttributeScales ?? new Dictionary<string, double>(),
            cancellationToken
        );
        await output.WriteLineAsync($"before, {MeasurementLine.Of(heldBack, measured)}");

        var vectors = await before.GalleryAsync(cancellationToken);
        await LearnAsync(text, clip, recipe, data, vectors, cancellationToken);
        var integers = clip.Manifest.Precision == ModelPrecision.Int8;
        return await TunedModelFolder.WriteAsync(
            model,
            options.Output,
            (_, to) => text.BuildGraph(integers).Save(to),
            start => start with { Id = recipe.Id, Provenance = OriginOf(start, recipe) },
            folder => MeasureAsync(folder, data, heldBack, vectors, cancellationToken),
            cancellationToken
        );
    }

    // A recipe with other attention heads would read other texts out of the same weights, without a word.
    private async Task<TextSide> ReadTextAsync(
        ClipModel clip,
        Recipe recipe,
        MeasuringData data,
        CancellationToken cancellationToken
    )
    {
        var text = TextSide.Read(
            Path.Combine(model, TowerFiles.Text(clip.Manifest.Precision)),
            recipe.Model,
            clip.Tokenizer.VocabularySize
        );
        string[] titles =
        [
            .. data.Products.Training.Take(TitlesCompared).Select(of => of.Product.Title),
        ];
        var vectors = await clip.EmbedTextAsync(titles, cancellationToken);
        if (text.CosineWith([.. titles.Select(clip.Tokenizer.Encode)], vectors) < LeastCosine)
        {
            text.Dispose();
            throw new TrainingException(
                $"The text tower of {model} is not what {options.Recipe} describes: it reads titles otherwise. Give the recipe that the model was trained by."
            );
        }

        return text;
    }

    private async Task LearnAsync(
        TextSide text,
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
            text,
            clip.Tokenizer.Encode,
            lessons,
            [.. products.SelectMany(of => vectors.Of(of.Product.Id).ToArray())],
            recipe.Words,
            recipe.Seed
        );
        trainer.Learn(Report, cancellationToken);
    }

    private void Report(int step, float loss)
    {
        if (step % LinesEvery == 0)
        {
            output.WriteLine($"step {step}  loss {loss:F3}");
        }
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
        const string Towers = "towers: ";
        var source = RunOrigin.NameOf(options.Source);
        var before = start.Provenance ?? new ModelProvenance();
        // A model may be taught more than once.
        var towers =
            before.Commit?.StartsWith(Towers, StringComparison.Ordinal) == true
                ? before.Commit
                : $"{Towers}{before.Commit ?? NotKnown}";
        return before with
        {
            Data = before.Data is { } seen
                ? $"{seen}; words: the lexicon and {source}"
                : $"words: the lexicon and {source}",
            Recipe = Path.GetFileName(options.Recipe),
            Seed = recipe.Seed,
            Commit = $"{towers}; words: {ProgramVersion.Commit ?? NotKnown}",
            Licence = options.Licence,
        };
    }
}
