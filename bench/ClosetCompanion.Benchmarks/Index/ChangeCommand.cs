using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>The command <c>changes</c>: measures how long a change of the store takes until it can be found.</summary>
internal static class ChangeCommand
{
    public static Command Create()
    {
        var products = new Option<int[]>("--products")
        {
            Description = "How many products the store has, one run for each number.",
            HelpName = "N",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [41_584, 400_000],
        };
        var command = new Command(
            "changes",
            "Measures how long the index takes to load, and how long changes take until they can be found, and prints Markdown."
        )
        {
            products,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                ChangeBenchmark.RunAsync(parsed.GetRequiredValue(products), cancellationToken)
        );
        return command;
    }
}
