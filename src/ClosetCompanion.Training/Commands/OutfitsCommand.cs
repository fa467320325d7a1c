using System.CommandLine;
using System.Globalization;
using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation.Outfits;
using ClosetCompanion.Search;
using ClosetCompanion.Training.Outfits;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train outfits</c>.</summary>
internal static class OutfitsCommand
{
    public static Command Create()
    {
        var zip = new Argument<FileInfo>("ZIP")
        {
            Description = "Outfits with their products: outfits.csv, products.csv and pictures.",
        };
        zip.AcceptExistingOnly();
        var output = new Option<FileInfo>("--out")
        {
            Description = "The file that is written.",
            Required = true,
        };
        var model = new Option<string?>("--model")
        {
            Description =
                "The model that reads the pictures. Default: the one that comes with the program.",
        };
        var choose = new Option<bool>("--choose")
        {
            Description =
                "Learn from the train part alone and measure on the development part, to choose settings by. Otherwise both are learned from.",
        };
        var command = new Command("outfits", "Learn from outfits what goes with what.")
        {
            zip,
            output,
            model,
            choose,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    RunAsync(
                        arguments.GetRequiredValue(zip).FullName,
                        arguments.GetRequiredValue(output).FullName,
                        CompanionLocations.ResolveModelFolder(arguments.GetValue(model)),
                        arguments.GetValue(choose),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        string zip,
        string output,
        string modelFolder,
        bool choose,
        CancellationToken cancellationToken
    )
    {
        using var clip = ClipModel.Load(modelFolder);
        var set = await OutfitSet.ReadAsync(zip, cancellationToken);
        var vectors = await OutfitMeasurement.EmbedAsync(set, zip, clip, cancellationToken);
        var learned = OutfitTrainer.Learn(
            set,
            vectors,
            clip.Manifest.PictureHash,
            choose ? [OutfitPart.Train] : [OutfitPart.Train, OutfitPart.Development],
            cancellationToken
        );
        await using (var file = File.Create(output))
        {
            learned.Save(file);
        }
        if (choose)
        {
            foreach (
                var result in OutfitMeasurement.Run(set, vectors, learned, OutfitPart.Development)
            )
            {
                await Console.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.Part}, {result.By}: {result.Right:F3} ({result.Interval.Low:F3} to {result.Interval.High:F3}) of {result.Questions}"
                    )
                );
            }
        }
        await Console.Out.WriteLineAsync($"{output} knows {learned.Head.Traits.Count} traits.");
    }
}
