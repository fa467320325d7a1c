using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet edit</c>: says what a thing is.</summary>
internal static class EditCommand
{
    private static readonly (
        string Name,
        string What,
        Func<ItemFacts, string, ItemFacts> Set
    )[] _texts =
    [
        ("--title", "What it is called.", (facts, text) => facts with { Title = text }),
        ("--kind", "What it is: shirt, jeans.", (facts, text) => facts with { Kind = text }),
        ("--colour", "Its main colour.", (facts, text) => facts with { Colour = text }),
        ("--pattern", "Striped, checked, floral.", (facts, text) => facts with { Pattern = text }),
        ("--season", "When it is worn.", (facts, text) => facts with { Season = text }),
        (
            "--for",
            "Whom it is for: Men, Women, Unisex.",
            (facts, text) => facts with { Gender = text }
        ),
        ("--occasion", "Casual, formal, sports.", (facts, text) => facts with { Usage = text }),
        ("--brand", "The maker.", (facts, text) => facts with { Brand = text }),
        ("--size", "Its size.", (facts, text) => facts with { Size = text }),
        ("--material", "What it is made of.", (facts, text) => facts with { Material = text }),
        ("--currency", "Of its price: EUR.", (facts, text) => facts with { Currency = text }),
        (
            "--tags",
            "Words of your own, with commas.",
            (facts, text) => facts with { Tags = ItemFacts.ListOf(text) }
        ),
        ("--notes", "What you want to remember.", (facts, text) => facts with { Notes = text }),
    ];

    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The thing." };
        var price = new Option<decimal?>("--price") { Description = "What it cost." };
        var bought = new Option<DateOnly?>("--bought")
        {
            Description = "When it was bought: 2026-11-28.",
        };
        var options = new ClosetOptions();
        var command = new Command(
            "edit",
            "Say what a thing is. What no option names stays; \"\" takes a value away."
        )
        {
            id,
            price,
            bought,
        };
        var texts = AddTexts(command);
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var item = await ChangeAsync(
                    companion,
                    await options.FindPersonAsync(companion.Store, parsed, cancellationToken),
                    parsed.GetRequiredValue(id),
                    facts =>
                        texts.Aggregate(
                            facts with
                            {
                                Price = parsed.GetValue(price) ?? facts.Price,
                                BoughtOn = parsed.GetValue(bought) ?? facts.BoughtOn,
                            },
                            (said, text) =>
                                parsed.GetValue(text.Option) is { } value
                                    ? text.Set(said, value)
                                    : said
                        ),
                    cancellationToken
                );
                terminal.Out.WriteLine($"{item.Product.Product.Id}  {item.Product.Product.Title}");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static (Option<string?> Option, Func<ItemFacts, string, ItemFacts> Set)[] AddTexts(
        Command command
    )
    {
        var texts = _texts
            .Select(text =>
                (Option: new Option<string?>(text.Name) { Description = text.What }, text.Set)
            )
            .ToArray();
        foreach (var (option, _) in texts)
        {
            command.Add(option);
        }
        return texts;
    }

    private static async Task<ClosetItem> ChangeAsync(
        Companion companion,
        string person,
        string id,
        Func<ItemFacts, ItemFacts> change,
        CancellationToken cancellationToken
    ) =>
        await companion.ChangeItemAsync(person, id, change, cancellationToken)
        ?? throw new QueryException(
            $"There is no thing {id} in the closet. closet closet list shows those that there are."
        );
}
