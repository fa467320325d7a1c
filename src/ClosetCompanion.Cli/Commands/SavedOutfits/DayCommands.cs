using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits plan</c> and <c>worn</c>: the days of an outfit.</summary>
internal static class DayCommands
{
    public static Command Plan(Terminal terminal) =>
        Create(
            terminal,
            "plan",
            "Plan an outfit for a day.",
            "planned for",
            (outfits, person, id, day, cancellationToken) =>
                outfits.PlanAsync(person, id, day, cancellationToken),
            (outfits, person, id, day, cancellationToken) =>
                outfits.TakePlanBackAsync(person, id, day, cancellationToken)
        );

    public static Command Worn(Terminal terminal) =>
        Create(
            terminal,
            "worn",
            "Note that you wore an outfit: it counts for each of its things too.",
            "worn on",
            (outfits, person, id, day, cancellationToken) =>
                outfits.WearAsync(person, id, day, cancellationToken),
            (outfits, person, id, day, cancellationToken) =>
                outfits.TakeWearBackAsync(person, id, day, cancellationToken)
        );

    private static Command Create(
        Terminal terminal,
        string name,
        string description,
        string said,
        Func<IOutfitStore, string, string, DateOnly, CancellationToken, Task<bool>> note,
        Func<IOutfitStore, string, string, DateOnly, CancellationToken, Task<bool>> takeBack
    )
    {
        var id = NamedOutfit.Argument();
        var day = new Option<DateOnly?>("--day")
        {
            Description = "The day: 2026-11-28. Default: today.",
        };
        var back = new Option<bool>("--back") { Description = "Take it back." };
        var options = new ClosetOptions();
        var command = new Command(name, description) { id, day, back };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var which = parsed.GetRequiredValue(id);
                var outfit =
                    await store.Outfits.FindAsync(person, which, cancellationToken)
                    ?? throw NamedOutfit.Unknown(which);
                var on =
                    parsed.GetValue(day)
                    ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
                var isBack = parsed.GetValue(back);
                var isDone = isBack
                    ? await takeBack(store.Outfits, person, which, on, cancellationToken)
                    : await note(store.Outfits, person, which, on, cancellationToken);
                terminal.Out.WriteLine(
                    $"{which}  {outfit.Name}: {(isDone ? "" : "nothing changed, ")}{(isBack ? "not " : "")}{said} {on:yyyy-MM-dd}"
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
