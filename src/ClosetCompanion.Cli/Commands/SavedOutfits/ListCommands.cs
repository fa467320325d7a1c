using System.CommandLine;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits list</c> and <c>show</c>.</summary>
internal static class ListCommands
{
    public static Command List(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("list", "List your outfits, the last changed first.") { json };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var reader = new OutfitReader(store);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var outfits = await reader.GetPageAsync(
                    person,
                    skip: 0,
                    Outfit.MostOutfits,
                    cancellationToken
                );
                var days = (
                    await store.Outfits.GetDaysAsync(
                        person,
                        DateOnly.MinValue,
                        DateOnly.MaxValue,
                        id: null,
                        cancellationToken
                    )
                ).ToLookup(day => day.OutfitId, StringComparer.Ordinal);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        outfits.Select(outfit =>
                            OutfitsOutput.Describe(outfit, days[outfit.Outfit.Id])
                        )
                    );
                }
                else if (outfits.Count == 0)
                {
                    terminal.Out.WriteLine(
                        "Nothing yet. closet outfits make ID ... makes an outfit of things of your closet."
                    );
                }
                else
                {
                    OutfitsOutput.WriteList(terminal, outfits, days);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var id = NamedOutfit.Argument();
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("show", "Show the pieces and the days of an outfit.")
        {
            id,
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var reader = new OutfitReader(store);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var which = parsed.GetRequiredValue(id);
                var outfit = NamedOutfit.Require(
                    await reader.FindAsync(person, which, cancellationToken),
                    which
                );
                var days = await store.Outfits.GetDaysAsync(
                    person,
                    DateOnly.MinValue,
                    DateOnly.MaxValue,
                    which,
                    cancellationToken
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJsonLine(OutfitsOutput.Describe(outfit, days));
                }
                else
                {
                    OutfitsOutput.WriteOne(terminal, outfit, days);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
