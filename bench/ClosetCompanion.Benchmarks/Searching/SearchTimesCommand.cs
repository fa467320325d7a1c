using System.CommandLine;
using ClosetCompanion.Search;

namespace ClosetCompanion.Benchmarks.Searching;

/// <summary><c>search</c>: recall and times of searches in a store at hand.</summary>
internal static class SearchTimesCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "The data folder of a store, as closet import made it.",
            Required = true,
        };
        var queries = new Option<int>("--queries")
        {
            Description = "How many titles of its products are asked.",
            DefaultValueFactory = _ => 1000,
        };
        var texts = new Option<FileInfo?>("--texts")
        {
            Description = "A file with a query on each line, instead of titles.",
        };
        var command = new Command(
            "search",
            "Measures recall and times of searches in a store, with titles of its products as queries."
        )
        {
            data,
            queries,
            texts,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                SearchTimes.RunAsync(
                    new CompanionOptions
                    {
                        DataFolder = parsed.GetRequiredValue(data),
                        ModelFolder = CompanionLocations.ResolveModelFolder(
                            null,
                            parsed.GetValue(data)
                        ),
                    },
                    parsed.GetValue(queries),
                    parsed.GetValue(texts)?.FullName,
                    cancellationToken
                )
        );
        return command;
    }
}
