using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Keeping;

/// <summary><c>keeping</c>: how long a store takes to keep and to give pictures of several sizes.</summary>
internal static class KeepingCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description =
                "An empty store: a folder, or what names a database (Host=…;Database=…;Pictures=…).",
            Required = true,
        };
        var megabytes = new Option<int>("--megabytes")
        {
            Description = "How much of each size is kept, in MB.",
            DefaultValueFactory = _ => 100,
        };
        var command = new Command(
            "keeping",
            "Measures how a store keeps pictures of several sizes and prints Markdown for docs/scale.md."
        )
        {
            data,
            megabytes,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                KeepingBenchmark.RunAsync(
                    parsed.GetRequiredValue(data),
                    Math.Max(1, parsed.GetValue(megabytes)),
                    cancellationToken
                )
        );
        return command;
    }
}
