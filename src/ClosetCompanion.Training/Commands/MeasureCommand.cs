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

    public static Command Create()
    {
        var recipe = new Argument<FileInfo>("RECIPE")
        {
            Description = "The recipe that says what is kept back.",
        };
        var model = new Option<DirectoryInfo>("--model")
        {
            Description = "The model folder.",
            Required = true,
        };
        var test = new Option<bool>("--test")
        {
            Description =
                "Ask with what is kept for a model that may ship, instead of what is chosen by. Look at it once.",
        };
        var photos = new Option<string>("--photos")
        {
            Description = "Photos of garments with labels.csv, for recipes with data.photos.",
        };
        var shared = new Option<DirectoryInfo>("--shared")
        {
            Description = "A folder for decoded pictures, such as that of the run.",
            Required = true,
        };
        var json = new Option<FileInfo>("--json")
        {
            Description = "Write the numbers to a file, too.",
        };
        var command = new Command(
            "measure",
            "Measure a model folder with what a recipe keeps back: titles, bare words, shoppers' texts, pictures, photos."
        )
        {
            recipe,
            model,
            test,
            photos,
            shared,
            json,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var folder = arguments.GetRequiredValue(shared).FullName;
                    var file = arguments.GetRequiredValue(recipe).FullName;
                    var run = new RecipeRunOptions(
                        file,
                        source.Path(arguments),
                        folder,
                        Output: "",
                        Resume: true
                    )
                    {
                        Catalogue = source.Catalogue(arguments),
                        Photos = arguments.GetValue(photos),
                    };
                    using var clip = ClipModel.Load(arguments.GetRequiredValue(model).FullName);
                    using var data = await MeasuringData.OpenAsync(
                        await Recipe.ReadAsync(file, cancellationToken),
                        clip.Manifest.Image,
                        run,
                        cancellationToken
                    );
                    var heldBack = arguments.GetValue(test)
                        ? HeldBack.Test(data.Products, data.Photos)
                        : HeldBack.Development(data.Products, data.Photos);
                    var measured = await new ModelMeasurement(
                        clip,
                        data.Products,
                        data.Photos
                    ).MeasureAsync(
                        heldBack,
                        clip.Manifest.AttributeScales
                            ?? new Dictionary<string, double>(StringComparer.Ordinal),
                        cancellationToken
                    );
                    await Console.Out.WriteLineAsync(MeasurementLine.Of(heldBack, measured));
                    if (arguments.GetValue(json) is { } numbers)
                    {
                        await File.WriteAllTextAsync(
                            numbers.FullName,
                            JsonSerializer.Serialize(measured, _indented),
                            cancellationToken
                        );
                    }
                })
        );
        return command;
    }
}
