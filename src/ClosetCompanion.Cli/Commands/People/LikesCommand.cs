using System.CommandLine;
using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet likes</c>: what a person thinks of products, the newest first.</summary>
internal static class LikesCommand
{
    private const int PageSize = 200;

    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var options = new PersonOptions();
        var command = new Command(
            "likes",
            "List what you like, dislike and have saved, the newest first."
        )
        {
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenAsync(parsed, cancellationToken);
                var opinions = await ReadAsync(
                    store.People,
                    await options.FindIdAsync(store, parsed, cancellationToken),
                    cancellationToken
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(opinions.Select(Describe));
                }
                else
                {
                    Write(terminal, opinions);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<List<KeptOpinion>> ReadAsync(
        IPeopleStore people,
        string person,
        CancellationToken cancellationToken
    )
    {
        var all = new List<KeptOpinion>();
        while (
            await people.GetPageAsync(
                person,
                all.Count > 0 ? all[^1].Key : null,
                PageSize,
                cancellationToken: cancellationToken
            )
                is { Count: > 0 } page
        )
        {
            all.AddRange(page);
        }
        return all;
    }

    private static object Describe(KeptOpinion opinion) =>
        new
        {
            opinion.Product.Catalogue,
            opinion.Product.Product.Id,
            opinion.Product.Product.Title,
            Verdict = opinion.Verdict is { } said
                ? JsonNamingPolicy.CamelCase.ConvertName($"{said}")
                : null,
            Saved = opinion.IsSaved,
            Gone = opinion.IsGone,
            opinion.Origin.Query,
            opinion.Origin.Place,
            At = opinion.GivenAt,
        };

    private static void Write(Terminal terminal, List<KeptOpinion> opinions)
    {
        if (opinions.Count == 0)
        {
            terminal.Out.WriteLine("Nothing yet. closet like ID says that you like a product.");
            return;
        }
        var table = TableStyle.Create("said", "title", "id", "catalogue", "after", "when");
        foreach (var opinion in opinions)
        {
            table.AddTextRow(
                Say(opinion),
                opinion.Product.Product.Title + (opinion.IsGone ? " (gone)" : ""),
                opinion.Product.Product.Id,
                opinion.Product.Catalogue,
                opinion.Origin.Query,
                $"{opinion.GivenAt:yyyy-MM-dd HH:mm}"
            );
        }
        terminal.Screen.Write(table);
    }

    private static string Say(KeptOpinion opinion) =>
        opinion switch
        {
            { Verdict: { } said, IsSaved: true } => $"{OpinionText.Of(said)}, saved",
            { Verdict: { } said } => OpinionText.Of(said),
            _ => OpinionText.Of(Verdict.Save),
        };
}
