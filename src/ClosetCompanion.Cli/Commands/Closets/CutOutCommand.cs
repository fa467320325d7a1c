using System.CommandLine;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet cut-out</c>: shows a thing without its ground.</summary>
internal static class CutOutCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The thing, by its id." };
        var undo = new Option<bool>("--undo") { Description = "Show the whole photo again." };
        var options = new ClosetOptions();
        var command = new Command(
            "cut-out",
            "Show a thing without its ground. The photo stays as it is."
        )
        {
            id,
            undo,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var thing = parsed.GetRequiredValue(id);
                var person = await options.FindPersonAsync(
                    companion.Store,
                    parsed,
                    cancellationToken
                );
                var isWhole = parsed.GetValue(undo);
                var item =
                    (
                        isWhole
                            ? await companion.ShowWholePhotoAsync(person, thing, cancellationToken)
                            : await companion.CutOutAsync(person, thing, cancellationToken)
                    )
                    ?? throw new QueryException(
                        $"There is no thing {thing} in the closet. closet closet list shows those that there are."
                    );
                terminal.Out.WriteLine(
                    $"{thing}  {item.Product.Product.Title}: {(isWhole ? "the whole photo is shown" : "cut out of its ground")}"
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
