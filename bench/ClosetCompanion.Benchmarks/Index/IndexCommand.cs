using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>The command <c>index</c>: measures exact search among many vectors.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var vectors = Numbers(
            "--vectors",
            "How many vectors, one run for each number.",
            "41584,1000000"
        );
        var dimensions = Numbers(
            "--dimensions",
            "How long the vectors are, one run for each number.",
            "256,512"
        );
        var queries = new Option<int>("--queries")
        {
            Description = "How many queries each kind of search is measured with.",
            DefaultValueFactory = _ => 60,
        };
        var peers = new Option<DirectoryInfo?>("--peers")
        {
            Description =
                "The folder bench/peers after 'npm ci --ignore-scripts'; without it only we are measured.",
        };
        var command = new Command(
            "index",
            "Measures the index beside LanceDB and prints Markdown for docs/benchmarks.md."
        )
        {
            vectors,
            dimensions,
            queries,
            peers,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                IndexBenchmark.RunAsync(
                    Parse(parsed.GetValue(vectors)!),
                    Parse(parsed.GetValue(dimensions)!),
                    Math.Max(10, parsed.GetValue(queries)),
                    parsed.GetValue(peers)?.FullName,
                    cancellationToken
                )
        );
        return command;
    }

    private static Option<string> Numbers(string name, string description, string usual) =>
        new(name)
        {
            Description = description,
            HelpName = "N,M",
            DefaultValueFactory = _ => usual,
        };

    private static int[] Parse(string numbers) =>
        [
            .. numbers
                .Split(',')
                .Select(number =>
                    int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];
}
