using System.CommandLine;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train vocabulary</c>.</summary>
internal static class VocabularyCommand
{
    private const int Seed = 20;

    public static Command Create()
    {
        var merges = new Option<int>("--merges")
        {
            Description = "Merges to learn.",
            DefaultValueFactory = _ => 6000,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Where vocab.json and merges.txt are written.",
            Required = true,
        };
        var command = new Command(
            "vocabulary",
            "Learn a byte-pair vocabulary from the captions of a source."
        )
        {
            merges,
            output,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var opened = await source.OpenAsync(arguments, cancellationToken);
                    var products = opened
                        .ReadAsync(cancellationToken)
                        .Where(row => row.Product is not null)
                        .Select(row => row.Product!);
                    var learned = CaptionVocabulary.Learn(
                        await products.ToListAsync(cancellationToken),
                        arguments.GetValue(merges),
                        Seed,
                        cancellationToken
                    );
                    var folder = arguments.GetRequiredValue(output).FullName;
                    Directory.CreateDirectory(folder);
                    await learned.SaveAsync(folder, cancellationToken);
                    await Console.Out.WriteLineAsync(
                        $"{learned.Tokens.Count} tokens lie in {folder}."
                    );
                })
        );
        return command;
    }
}
