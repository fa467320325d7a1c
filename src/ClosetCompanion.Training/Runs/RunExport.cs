using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Measuring;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>Writes the model folder of a run: rounded and cut as its user wants it, and measured as it is then.</summary>
/// <param name="recipe">The recipe, with the size of pictures that the model takes.</param>
/// <param name="options">The run.</param>
/// <param name="console">Hears what was measured.</param>
internal sealed class RunExport(Recipe recipe, RecipeRunOptions options, TextWriter console)
{
    private const int PicturesToRoundBy = 512;

    /// <summary>Writes it.</summary>
    /// <exception cref="TrainingException">The model cannot be rounded or cut.</exception>
    public async Task WriteAsync(
        PreparedRun prepared,
        DualEncoder model,
        ModelOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var tokenizer = options.KeepTokens is { } count
            ? CutVocabulary(prepared, model, count)
            : prepared.Tokenizer;
        if (options.Integers)
        {
            Round(prepared.Data, model);
        }

        await ModelExporter.WriteAsync(
            options.Output,
            model,
            tokenizer,
            recipe,
            origin,
            folder => MeasureAsync(folder, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ModelFindings> MeasureAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        using var exported = ClipModel.Load(folder);
        using var data = await MeasuringData.OpenAsync(
            recipe,
            exported.Manifest.Image,
            options,
            cancellationToken
        );
        var heldBack = HeldBack.Development(data.Products, data.Photos);
        var found = await new ModelMeasurement(exported, data.Products, data.Photos).FindAsync(
            heldBack,
            cancellationToken
        );
        await console.WriteLineAsync(MeasurementLine.Of(heldBack, found.Quality));
        return found;
    }

    private void Round(TrainingSet data, DualEncoder model)
    {
        if (model is not TwoTowers towers)
        {
            throw new TrainingException(
                "--int8 is for two towers; closet models add makes 8-bit integers of a CLIP."
            );
        }

        using var augmentation = new PictureAugmentation(recipe.Model.Image);
        var shown = data.Training.Take(PicturesToRoundBy).Select(item => item.Picture);
        using var pixels = augmentation.Normalise(
            data.Pictures.Read([.. shown]),
            recipe.Model.Image.Width,
            recipe.Model.Image.Height
        );
        towers.ComputeInIntegers(pixels);
    }

    private static WordPieceTokenizer CutVocabulary(
        PreparedRun prepared,
        DualEncoder model,
        int count
    )
    {
        if (
            model is not TwoTowers { Text: BertTower tower }
            || prepared.Tokenizer is not WordPieceTokenizer whole
        )
        {
            throw new TrainingException(
                "--keep-tokens is for text towers of kind Bert, whose vocabulary was published; others learn no more tokens than they need."
            );
        }

        var kept = VocabularyCut.Choose(whole, TextsOf(prepared.Data), count);
        tower.KeepTokens(kept);
        return VocabularyCut.Of(whole, kept);
    }

    private static IEnumerable<string> TextsOf(TrainingSet data)
    {
        var lexicon = Lexicon.Load();
        var traits = new ProductTraits(lexicon);
        return data
            .Training.SelectMany(item =>
                traits.Of(item.Product).Select(trait => trait.Word).Append(item.Product.Title)
            )
            .Concat(lexicon.Templates)
            .Distinct(StringComparer.Ordinal);
    }
}
