using System.CommandLine;
using System.Text.Json;
using ClosetCompanion.Clip;
using ClosetCompanion.Training.Measuring;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train measure RECIPE</c>.</summary>
internal static class MeasureCommand
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private static readonly Argument<FileInfo> _recipe = new("RECIPE")
    {
        Description = "The recipe that says what is kept back.",
    };
    private static readonly Option<DirectoryInfo> _model = new("--model")
    {
        Description = "The model folder.",
        Required = true,
    };
    private static readonly Option<bool> _test = new("--test")
    {
        Description =
            "Ask with what is kept for a model that may ship, instead of what is chosen by. Look at it once.",
    };
    private static readonly Option<string> _photos = new("--photos")
    {
        Description = "Photos of garments with labels.csv, for recipes with data.photos.",
    };
    private static readonly Option<DirectoryInfo> _shared = new("--shared")
    {
        Description = "A folder for decoded pictures, such as that of the run.",
        Required = true,
    };
    private static readonly Option<FileInfo> _json = new("--json")
    {
        Description = "Write the numbers to a file, too.",
    };

    public static Command Create()
    {
        var command = new Command(
            "measure",
            "Measure a model folder with what a recipe keeps back: titles, bare words, shoppers' texts, pictures, photos."
        )
        {
            _recipe,
            _model,
            _test,
            _photos,
            _shared,
            _json,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var folder = arguments.GetRequiredValue(_shared).FullName;
                    var file = arguments.GetRequiredValue(_recipe).FullName;
                    var run = new RecipeRunOptions(
                        file,
                        source.Path(arguments),
                        folder,
                        Output: "",
                        Resume: true
                    )
                    {
                        Catalogue = source.Catalogue(arguments),
                        Photos = arguments.GetValue(_photos),
                    };
                    using var clip = ClipModel.Load(arguments.GetRequiredValue(_model).FullName);
                    using var data = await MeasuringData.OpenAsync(
                        await Recipe.ReadAsync(file, cancellationToken),
                        clip.Manifest.Image,
                        run,
                        cancellationToken
                    );
                    await MeasureAsync(
                        clip,
                        data,
                        arguments.GetValue(_test),
                        arguments.GetValue(_json),
                        cancellationToken
                    );
                })
        );
        return command;
    }

    private static async Task MeasureAsync(
        ClipModel clip,
        MeasuringData data,
        bool isTest,
        FileInfo? numbers,
        CancellationToken cancellationToken
    )
    {
        var heldBack = isTest
            ? HeldBack.Test(data.Products, data.Photos)
            : HeldBack.Development(data.Products, data.Photos);
        var measured = await new ModelMeasurement(clip, data.Products, data.Photos).MeasureAsync(
            heldBack,
            clip.Manifest.AttributeScales ?? new Dictionary<string, double>(StringComparer.Ordinal),
            cancellationToken
        );
        await Console.Out.WriteLineAsync(MeasurementLine.Of(heldBack, measured));
        if (numbers is not null)
        {
            await File.WriteAllTextAsync(
                numbers.FullName,
                JsonSerializer.Serialize(measured, _indented),
                cancellationToken
            );
        }
    }
}
