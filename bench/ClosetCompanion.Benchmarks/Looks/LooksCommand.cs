using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Looks;

/// <summary><c>looks</c>: the page of pictures in docs.</summary>
internal static class LooksCommand
{
    public static Command Create()
    {
        var models = new Option<string[]>("--model")
        {
            Description = "A name and a model folder, such as now=models/closet-mini; repeatable.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Where the pictures are written.",
            Required = true,
        };
        models.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string[]>()?.All(model => model.Contains('=')) != true)
            {
                result.AddError("--model takes NAME=FOLDER.");
            }
        });
        var command = new Command(
            "looks",
            "Shows what models find for drawn photos in the sample closet: a picture of each, and a table in Markdown."
        )
        {
            models,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                new LooksRun(
                    [
                        .. parsed
                            .GetRequiredValue(models)
                            .Select(model => model.Split('=', 2))
                            .Select(parts => (parts[0], parts[1])),
                    ],
                    parsed.GetRequiredValue(output).FullName
                ).RunAsync(cancellationToken)
        );
        return command;
    }
}
