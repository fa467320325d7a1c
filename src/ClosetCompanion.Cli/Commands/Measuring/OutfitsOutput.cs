using System.Globalization;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation.Outfits;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet evaluate --outfits</c>: fill in the blank.</summary>
internal static class OutfitsOutput
{
    /// <summary>Measures on the outfits of a zip and writes the figures.</summary>
    /// <param name="terminal">Where they go.</param>
    /// <param name="zip">The outfits.</param>
    /// <param name="modelFolder">The model that reads their pictures.</param>
    /// <param name="json">Whether they are written as JSON.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(
        Terminal terminal,
        string zip,
        string modelFolder,
        bool json,
        CancellationToken cancellationToken
    )
    {
        var set = await OutfitSet.ReadAsync(zip, cancellationToken);
        using var clip = ClipModel.Load(modelFolder);
        var model = CompatibilityModel.Current;
        if (model.Head.ModelHash != clip.Manifest.PictureHash)
        {
            await terminal.Error.WriteLineAsync(
                $"What is known of outfits was learned with another model than {clip.Manifest.Id}; by pictures it says nothing here."
            );
        }
        var vectors = await OutfitMeasurement.EmbedAsync(set, zip, clip, cancellationToken);
        var results = OutfitMeasurement.Run(set, vectors, model, OutfitPart.Test, null);
        if (json)
        {
            terminal.WriteJsonLine(results);
            return;
        }
        var table = TableStyle.Create("candidates", "by", "questions", "right", "95 %");
        foreach (var result in results)
        {
            table.AddTextRow(
                result.Part,
                result.By,
                result.Questions.ToString(CultureInfo.InvariantCulture),
                Number(result.Right),
                $"{Number(result.Interval.Low)} to {Number(result.Interval.High)}"
            );
        }
        terminal.Screen.Write(table);
        await terminal.Out.WriteLineAsync(
            "Chance is .250. Of the set that was learned from only the test part is new; of any other set all products are."
        );
    }

    private static string Number(double value) =>
        value.ToString(".000", CultureInfo.InvariantCulture);
}
