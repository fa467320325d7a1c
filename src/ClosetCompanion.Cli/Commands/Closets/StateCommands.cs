using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet wear</c>, <c>wash</c>, <c>give-away</c> and <c>remove</c>: what happens to things.</summary>
internal static class StateCommands
{
    public static Command Wear(Terminal terminal)
    {
        var day = new Option<DateOnly?>("--day")
        {
            Description = "The day: 2026-11-28. Default: today.",
        };
        var back = new Option<bool>("--back") { Description = "Take it back." };
        var command = Create(
            terminal,
            "wear",
            "Note that you wore things today.",
            async (parsed, closets, person, item, cancellationToken) =>
            {
                var on = parsed.GetValue(day) ?? Today();
                var isDone = parsed.GetValue(back)
                    ? await closets.TakeWearBackAsync(person, IdOf(item), on, cancellationToken)
                    : await closets.WearAsync(person, IdOf(item), on, cancellationToken);
                var now = await closets.FindAsync(person, IdOf(item), cancellationToken);
                return $"{(isDone ? "" : "nothing changed, ")}worn {now!.Wears.Days:N0} times";
            }
        );
        command.Add(day);
        command.Add(back);
        return command;
    }

    public static Command Wash(Terminal terminal)
    {
        var done = new Option<bool>("--done") { Description = "It is clean again." };
        var command = Create(
            terminal,
            "wash",
            "Put things into the wash: looks leave them out until they are back.",
            async (parsed, closets, person, item, cancellationToken) =>
            {
                var isInWash = !parsed.GetValue(done);
                await closets.SetDetailsAsync(
                    person,
                    IdOf(item),
                    item.Details with
                    {
                        IsInWash = isInWash,
                    },
                    cancellationToken
                );
                return isInWash ? "in the wash" : "ready";
            }
        );
        command.Add(done);
        return command;
    }

    public static Command GiveAway(Terminal terminal)
    {
        var day = new Option<DateOnly?>("--day")
        {
            Description = "The day: 2026-11-28. Default: today.",
        };
        var command = Create(
            terminal,
            "give-away",
            "Note that you no longer have things. Their history stays; closet closet keep or add brings them back.",
            async (parsed, closets, person, item, cancellationToken) =>
            {
                await closets.SetDetailsAsync(
                    person,
                    IdOf(item),
                    item.Details with
                    {
                        GivenAwayOn = parsed.GetValue(day) ?? Today(),
                        IsInWash = false,
                    },
                    cancellationToken
                );
                return "given away";
            }
        );
        command.Add(day);
        return command;
    }

    public static Command Remove(Terminal terminal)
    {
        var yes = new Option<bool>("--yes") { Description = "Remove without asking." };
        var command = Create(
            terminal,
            "remove",
            "Remove things for good, with their photos and their history.",
            async (parsed, closets, person, item, cancellationToken) =>
            {
                await closets.RemoveAsync(person, IdOf(item), cancellationToken);
                return "removed";
            }
        );
        command.Add(yes);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(yes))
            {
                result.AddError("That cannot be taken back. Say --yes to remove them for good.");
            }
        });
        return command;
    }

    private static Command Create(
        Terminal terminal,
        string name,
        string description,
        Func<ParseResult, IClosetStore, string, ClosetItem, CancellationToken, Task<string>> run
    )
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The things, by their ids.",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ClosetOptions();
        var command = new Command(name, description) { ids };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                // All are found before anything is done.
                var items = new List<ClosetItem>();
                foreach (var id in parsed.GetRequiredValue(ids))
                {
                    items.Add(
                        await store.Closets.FindAsync(person, id, cancellationToken)
                            ?? throw new QueryException(
                                $"There is no thing {id} in the closet. closet closet list shows those that there are."
                            )
                    );
                }
                foreach (var item in items)
                {
                    var said = await run(parsed, store.Closets, person, item, cancellationToken);
                    terminal.Out.WriteLine($"{IdOf(item)}  {item.Product.Product.Title}: {said}");
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static string IdOf(ClosetItem item) => item.Product.Product.Id;

    private static DateOnly Today() =>
        DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
