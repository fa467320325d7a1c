using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet list</c>: a person's things, the newest first.</summary>
internal static class ClosetListCommand
{
    private const int PageSize = 200;

    public static Command Create(Terminal terminal)
    {
        var state = new Option<ItemState?>("--state")
        {
            Description = "Only those: ready, inwash or givenaway. Default: all that you have.",
        };
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("list", "List your things, the newest first.") { state, json };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var items = new List<ClosetItem>();
                while (
                    await store.Closets.GetPageAsync(
                        person,
                        items.Count > 0 ? items[^1].Product.Key : null,
                        PageSize,
                        parsed.GetValue(state),
                        cancellationToken
                    )
                        is { Count: > 0 } page
                )
                {
                    items.AddRange(page);
                }
                if (parsed.GetValue(state) is null)
                {
                    items.RemoveAll(item => item.State == ItemState.GivenAway);
                }
                if (items.Count == 0 && !parsed.GetValue(json))
                {
                    terminal.Out.WriteLine(
                        "Nothing yet. closet closet add PHOTO adds a thing, closet closet keep ID a product."
                    );
                    return ExitCode.Ok;
                }
                ClosetOutput.Write(terminal, items, parsed.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
