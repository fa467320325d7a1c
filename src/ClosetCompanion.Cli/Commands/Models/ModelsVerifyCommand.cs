using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models verify</c>: checks that models are as they were made, and that they run.</summary>
internal static class ModelsVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = new Argument<string[]>("NAME")
        {
            Description = "The models to check. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var data = CommonOptions.Data();
        var command = new Command(
            "verify",
            "Check the SHA-256 of every file of a model, and that it runs."
        )
        {
            names,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var models = CompanionLocations.OpenModels(parsed.GetValue(data));
                var wanted = parsed.GetValue(names) is { Length: > 0 } some
                    ? some
                    : [.. models.List().Select(model => model.Name)];
                var allGood = true;
                foreach (var name in wanted)
                {
                    try
                    {
                        await models.VerifyAsync(name, cancellationToken);
                        terminal.Out.WriteLine($"{name}: good");
                    }
                    catch (ModelException problem)
                    {
                        allGood = false;
                        terminal.Error.WriteLine($"closet: {name}: {problem.Message}");
                    }
                }
                return allGood ? ExitCode.Ok : ExitCode.Error;
            }
        );
        return command;
    }
}
