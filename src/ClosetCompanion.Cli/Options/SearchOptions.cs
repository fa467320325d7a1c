using System.CommandLine;
using System.CommandLine.Parsing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Options;

/// <summary>What <c>closet search</c> takes, from the words to the page.</summary>
internal sealed class SearchOptions
{
    private static readonly Dictionary<string, SearchOrder> Orders = new(StringComparer.Ordinal)
    {
        ["closeness"] = SearchOrder.Closeness,
        ["price"] = SearchOrder.Price,
        ["price-desc"] = SearchOrder.PriceDescending,
        ["newest"] = SearchOrder.Newest,
    };

    private readonly Argument<string[]> words = new("TEXT")
    {
        Description =
            "What to look for, in words. Several words are one text, with or without quotes.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string[]> texts = Repeated("--text", "TEXT", "One more text.");
    private readonly Option<string[]> images = Repeated(
        "--image",
        "FILE",
        "A picture of what to look for."
    );
    private readonly Option<string[]> like = Repeated(
        "--like",
        "ID",
        "The id of a product that the hits should be like."
    );
    private readonly Option<string[]> unlike = Repeated(
        "--unlike",
        "ID",
        "The id of a product that the hits should not be like."
    );
    private readonly Option<string[]> filters = new("--filter")
    {
        Description =
            "Only products with this value: colour=red, category=shoes, brand=..., price=10..50, or any attribute. "
            + "Of several values of one field one must hold, different fields must all hold.",
        HelpName = "FIELD=VALUE",
    };
    private readonly Option<string> sort = new("--sort")
    {
        Description = "The order: closeness, or the 1000 closest by price, price-desc or newest.",
        DefaultValueFactory = _ => "closeness",
        HelpName = "ORDER",
    };
    private readonly Option<int> top = Number("--top", "How many hits, 1 to 1000.", 10, 1000);
    private readonly Option<int> page = Number("--page", "Which page of hits, from 1.", 1, 100);
    private readonly Option<bool> noHybrid = new("--no-hybrid")
    {
        Description = "By the looks alone: do not search for the words in titles and attributes.",
    };
    private readonly Option<bool> noFold = new("--no-fold")
    {
        Description = "Show variants and products with the very same picture one by one.",
    };

    public Option<string?> Catalogue { get; } = CommonOptions.Catalogue("Only this catalogue.");

    public void AddTo(Command command)
    {
        command.Add(words);
        foreach (
            Option option in (Option[])
                [texts, images, like, unlike, filters, Catalogue, sort, top, page, noHybrid, noFold]
        )
        {
            command.Add(option);
        }
        sort.AcceptOnlyFromAmong([.. Orders.Keys]);
        command.Validators.Add(RequireSomething);
    }

    public IReadOnlyList<WeightedText> Texts(ParseResult parsed)
    {
        var text = string.Join(' ', parsed.GetValue(words) ?? []).Trim();
        var more = Weighted(parsed, texts);
        return text.Length > 0 ? [new WeightedText(text, 1), .. more] : more;
    }

    public IReadOnlyList<WeightedText> Images(ParseResult parsed) => Weighted(parsed, images);

    public IReadOnlyList<WeightedText> Like(ParseResult parsed) => Weighted(parsed, like);

    public IReadOnlyList<WeightedText> Unlike(ParseResult parsed) => Weighted(parsed, unlike);

    /// <summary>All of the query that needs neither files nor the store.</summary>
    public SearchQuery Query(ParseResult parsed) =>
        new()
        {
            Texts = [.. Texts(parsed).Select(text => new QueryText(text.Value, text.Weight))],
            Filters = [.. (parsed.GetValue(filters) ?? []).Select(SearchFilter.Parse)],
            Catalogue = parsed.GetValue(Catalogue),
            Order = Orders[parsed.GetRequiredValue(sort)],
            Hybrid = !parsed.GetValue(noHybrid),
            Fold = !parsed.GetValue(noFold),
            Top = parsed.GetValue(top),
            Skip = (parsed.GetValue(page) - 1) * parsed.GetValue(top),
        };

    private void RequireSomething(CommandResult result)
    {
        var given = result.GetValue(words) ?? [];
        Option[] parts = [texts, images, like, unlike, filters];
        if (
            given.All(string.IsNullOrWhiteSpace)
            && parts.All(option => result.GetResult(option) is null)
        )
        {
            result.AddError(
                "Say what to look for: a text, --image FILE, --like ID or --filter FIELD=VALUE."
            );
        }
    }

    private static WeightedText[] Weighted(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(WeightedText.Parse)];

    private static Option<string[]> Repeated(string name, string value, string description) =>
        new(name)
        {
            Description =
                $"{description} May be given several times, with a weight as in {value}^0.5.",
            HelpName = value,
        };

    private static Option<int> Number(string name, string description, int normal, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            DefaultValueFactory = _ => normal,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, out var number)
                && (number < 1 || number > most)
            )
            {
                result.AddError($"{name} takes a number from 1 to {most}.");
            }
        });
        return option;
    }
}
