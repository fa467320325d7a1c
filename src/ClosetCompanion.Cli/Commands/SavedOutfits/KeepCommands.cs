using System.CommandLine;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits rename</c>, <c>copy</c> and <c>remove</c>.</summary>
internal static class KeepCommands
{
    public static Command Rename(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What it is called from now on." };
        return Create(
            terminal,
            "rename",
            "Give an outfit another name.",
            name,
            (parsed, companion, person, id, cancellationToken) =>
                companion.ChangeOutfitAsync(
                    person,
                    id,
                    outfit => outfit with { Name = parsed.GetRequiredValue(name) },
                    cancellationToken
                )
        );
    }

    public static Command Copy(Terminal terminal)
    {
        var name = new Option<string?>("--name")
        {
            Description = "What the copy is called. Default: the name with \"(copy)\".",
        };
        var command = Create(
            terminal,
            "copy",
            "Copy an outfit, without its days.",
            name: null,
            (parsed, companion, person, id, cancellationToken) =>
                companion.CopyOutfitAsync(person, id, parsed.GetValue(name), cancellationToken)
        );
        command.Add(name);
        return command;
    }

    public static Command Remove(Terminal terminal)
    {
        var id = NamedOutfit.Argument();
        var yes = new Option<bool>("--yes") { Description = "Remove without asking." };
        var options = new ClosetOptions();
        var command = new Command(
            "remove",
            "Remove an outfit with its days. What was worn stays with the things."
        )
        {
            id,
            yes,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(yes))
            {
                result.AddError("That cannot be taken back. Say --yes to remove it for good.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var which = parsed.GetRequiredValue(id);
                if (!await store.Outfits.RemoveAsync(person, which, cancellationToken))
                {
                    throw NamedOutfit.Unknown(which);
                }
                terminal.Out.WriteLine($"{which}: removed");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Create(
        Terminal terminal,
        string command,
        string description,
        Argument<string>? name,
        Func<ParseResult, Companion, string, string, CancellationToken, Task<SavedOutfit?>> run
    )
    {
        var id = NamedOutfit.Argument();
        var options = new ClosetOptions();
        var created = new Command(command, description) { id };
        if (name is not null)
        {
            created.Add(name);
        }
        options.AddTo(created);
        created.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var person = await options.FindPersonAsync(
                    companion.Store,
                    parsed,
                    cancellationToken
                );
                var which = parsed.GetRequiredValue(id);
                var now = NamedOutfit.Require(
                    await run(parsed, companion, person, which, cancellationToken),
                    which
                );
                terminal.Out.WriteLine($"{now.Outfit.Id}  {now.Outfit.Name}");
                return ExitCode.Ok;
            }
        );
        return created;
    }
}
