using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Nearest;

/// <summary><c>nearest</c>: recall and times of searches in the database, for a catalogue beyond memory.</summary>
internal static class NearestCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description =
                "What names a database (Host=…;Database=…) with a store, or an empty one for --vectors.",
            Required = true,
        };
        var vectors = new Option<int>("--vectors")
        {
            Description =
                "Fills the empty database with so many generated vectors; without it the store's own products are asked by their titles.",
        };
        var queries = new Option<int>("--queries")
        {
            Description = "How many queries each kind of search is measured with.",
            DefaultValueFactory = _ => 200,
        };
        var command = new Command(
            "nearest",
            "Measures searches in PostgreSQL beside the exact answer and prints Markdown for docs/scale.md."
        )
        {
            data,
            vectors,
            queries,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                NearestBenchmark.RunAsync(
                    parsed.GetRequiredValue(data),
                    parsed.GetValue(vectors),
                    Math.Max(10, parsed.GetValue(queries)),
                    cancellationToken
                )
        );
        return command;
    }
}
