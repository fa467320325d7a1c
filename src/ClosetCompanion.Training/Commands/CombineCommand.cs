using System.CommandLine;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train combine RUN RUN...</c>.</summary>
internal static class CombineCommand
{
    public static Command Create()
    {
        var runs = new Argument<DirectoryInfo[]>("RUNS")
        {
            Description =
                "The folders (--work) of finished runs of closet-mini; one alone can be written with --int8.",
            Arity = new ArgumentArity(1, 16),
        };
        var name = new Option<string>("--model")
        {
            Description = "Id of the model that comes out.",
            Required = true,
        };
        var source = new Option<string>("--source")
        {
            Description = "The products that the runs were trained on.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Where the model folder is written.",
            Required = true,
        };
        var dimensions = new Option<int?>("--dimensions")
        {
            Description =
                "Components of a vector, fewer than the runs have together: those along which pictures and texts lie most. All of them if left out.",
        };
        dimensions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--dimensions must be at least 1.");
            }
        });
        var balanced = new Option<bool>("--balanced")
        {
            Description =
                "Where a title is asked, put pictures back that are close to many titles of training or very close to one (query-bank normalisation), in one component of the vectors.",
        };
        var integers = new Option<bool>("--int8")
        {
            Description = "Compute with 8-bit integers: smaller and faster, a little less exact.",
        };
        var command = new Command(
            "combine",
            "Put the best weights of several runs together into one model, measure it and write it as a model folder."
        )
        {
            runs,
            name,
            source,
            output,
            dimensions,
            balanced,
            integers,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    EnsembleRun.RunAsync(
                        new EnsembleOptions(
                            arguments.GetRequiredValue(name),
                            [.. arguments.GetRequiredValue(runs).Select(run => run.FullName)],
                            arguments.GetRequiredValue(source),
                            arguments.GetRequiredValue(output).FullName
                        )
                        {
                            Dimensions = arguments.GetValue(dimensions),
                            Balanced = arguments.GetValue(balanced),
                            Integers = arguments.GetValue(integers),
                        },
                        Console.Out,
                        cancellationToken
                    )
                )
        );
        return command;
    }
}
