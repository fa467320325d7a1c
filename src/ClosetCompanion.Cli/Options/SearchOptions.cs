using System.CommandLine;
using System.CommandLine.Parsing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Options;

/// <summary>What <c>closet search</c> takes, from the words to the page.</summary>
internal sealed class SearchOptions
{
    private const string On = "on";
    private const string Off = "off";

    private static readonly Dictionary<string, SearchOrder> _orders = new(StringComparer.Ordinal)
    {
        ["closeness"] = SearchOrder.Closeness,
        ["price"] = SearchOrder.Price,
        ["price-desc"] = SearchOrder.PriceDescending,
        ["newest"] = SearchOrder.Newest,
        ["discount"] = SearchOrder.Discount,
    };

    private readonly Argument<string[]> _words = new("TEXT")
    {
        Description =
            "What to look for, in words. Several words are one text, with or without quotes.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string[]> _texts = Repeated("--text", "TEXT", "One more text.");
    private readonly Option<string[]> _images = Repeated(
        "--image",
        "FILE",
        "A picture of what to look for."
    );
    private readonly Option<string[]> _like = Repeated(
        "--like",
        "ID",
        "The id of a product that the hits should be like."
    );
    private readonly Option<string[]> _unlike = Repeated(
        "--unlike",
        "ID",
        "The id of a product that the hits should not be like."
    );
    private readonly Option<string[]> _filters = new("--filter")
    {
        Description =
            "Only products with this value: colour=red, category=shoes, brand=..., price=10..50, or any attribute. "
            + "Of several values of one field one must hold, different fields must all hold.",
        HelpName = "FIELD=VALUE",
    };
    private readonly Option<string> _sort = new("--sort")
    {
        Description =
            "The order: closeness, or the 1000 closest by price, price-desc, newest or discount.",
        DefaultValueFactory = _ => "closeness",
        HelpName = "ORDER",
    };
    private readonly Option<int> _top = Number("--top", "How many hits, 1 to 1000.", 10, 1000);
    private readonly Option<int> _page = Number("--page", "Which page of hits, from 1.", 1, 100);
    private readonly Option<bool> _noHybrid = new("--no-hybrid")
    {
        Description = "By the looks alone: do not search for the words in titles and attributes.",
    };
    private readonly Option<string> _understand = Choice(
        "--understand",
        "off searches for the words as they are, on reads them: colours, prices, what is left out."
    );
    private readonly Option<string> _correct = Choice(
        "--correct",
        "off leaves typing errors as they are."
    );
    private readonly Option<bool> _personal = new("--personal")
    {
        Description =
            "In the order of what you like (closet like), among hits that answer equally well; without --person, you are the one person of this computer.",
    };
    private readonly Option<bool> _noFold = new("--no-fold")
    {
        Description = "Show variants and products with the very same picture one by one.",
    };

    public Option<string?> Person { get; } =
        CommonOptions.Person("Search the catalogues of this person, too.");

    public Option<string?> Catalogue { get; } = CommonOptions.Catalogue("Only this catalogue.");

    public void AddTo(Command command)
    {
        command.Add(_words);
        foreach (
            Option option in (Option[])
                [
                    _texts,
                    _images,
                    _like,
                    _unlike,
                    _filters,
                    Catalogue,
                    Person,
                    _sort,
                    _top,
                    _page,
                    _noHybrid,
                    _understand,
                    _correct,
                    _noFold,
                    _personal,
                ]
        )
        {
            command.Add(option);
        }
        _sort.AcceptOnlyFromAmong([.. _orders.Keys]);
        command.Validators.Add(RequireSomething);
    }

    public IReadOnlyList<WeightedText> Texts(ParseResult parsed)
    {
        var text = string.Join(' ', parsed.GetValue(_words) ?? []).Trim();
        var more = Weighted(parsed, _texts);
        return text.Length > 0 ? [new WeightedText(text, 1), .. more] : more;
    }

    public IReadOnlyList<WeightedText> Images(ParseResult parsed) => Weighted(parsed, _images);

    public IReadOnlyList<WeightedText> Like(ParseResult parsed) => Weighted(parsed, _like);

    public IReadOnlyList<WeightedText> Unlike(ParseResult parsed) => Weighted(parsed, _unlike);

    /// <summary>Who searches, as the options say it; null for nobody in particular.</summary>
    public string? Searcher(ParseResult parsed) =>
        parsed.GetValue(Person) ?? (parsed.GetValue(_personal) ? Catalog.Person.Local : null);

    /// <summary>All of the query that needs neither files nor the store.</summary>
    public SearchQuery Query(ParseResult parsed) =>
        new()
        {
            Texts = [.. Texts(parsed).Select(text => new QueryText(text.Value, text.Weight))],
            Filters = [.. (parsed.GetValue(_filters) ?? []).Select(SearchFilter.Parse)],
            Personal = parsed.GetValue(_personal),
            Catalogue = parsed.GetValue(Catalogue),
            Order = _orders[parsed.GetRequiredValue(_sort)],
            Hybrid = !parsed.GetValue(_noHybrid),
            Understand = parsed.GetValue(_understand) != Off,
            Correct = parsed.GetValue(_correct) != Off,
            Fold = !parsed.GetValue(_noFold),
            Top = parsed.GetValue(_top),
            Skip = (parsed.GetValue(_page) - 1) * parsed.GetValue(_top),
        };

    private void RequireSomething(CommandResult result)
    {
        var given = result.GetValue(_words) ?? [];
        Option[] parts = [_texts, _images, _like, _unlike, _filters];
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

    private static Option<string> Choice(string name, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => On,
            HelpName = "on|off",
        };
        option.AcceptOnlyFromAmong(On, Off);
        return option;
    }

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
