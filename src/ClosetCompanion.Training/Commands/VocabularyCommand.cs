using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train vocabulary</c>.</summary>
internal static class VocabularyCommand
{
    private const int Seed = 20;

    public static Command Create()
    {
        var source = new Option<string>("--source")
        {
            Description =
                "The products: the Fashion Product Images archive or folder, a table, a folder of pictures.",
            Required = true,
        };
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
            source,
            merges,
            output,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var products = ProductSources
                        .Open(arguments.GetRequiredValue(source))
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
