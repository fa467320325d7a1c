using System.Globalization;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Searching;
using ClosetCompanion.Web.SigningIn;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>The things of whoever looks at it, searched and filtered like any catalogue.</summary>
public sealed partial class ClosetPage : ComponentBase
{
    // All are of one catalogue, lists of tags are no values to choose from, and the category of a thing by photo is its kind.
    private static readonly string[] _hidden = ["catalogue", "category", ItemFacts.TagsName];

    private SearchAddress _address = new();
    private SearchOutcome _outcome = new();
    private IReadOnlyDictionary<ItemState, int> _counts = new Dictionary<ItemState, int>();
    private IReadOnlyList<ClosetItem> _items = [];
    private IReadOnlyList<Facet> _facets = [];
    private string? _added;
    private int _has;
    private bool _isReady;

    /// <summary>The request, whose status says whether there is an answer.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    private string Heading =>
        _address switch
        {
            { IsEmpty: true } => "My closet",
            { Words.Length: > 0 } => $"“{_address.Words}” in my closet",
            { Pictures.Count: > 0 } => "Like your picture",
            { Like.Count: > 0 } => "More like this",
            _ => string.Join(", ", _address.Filters.Select(filter => filter.Value)),
        };

    private string Summary => _outcome.Found == 1 ? "1 thing" : $"{_outcome.Found:N0} things";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _address = Reader.Read(Http.Request.Query) with { Home = SearchAddress.InCloset };
        if (SearchAddressFields.IsUntidy(Http.Request.Query))
        {
            Http.Response.Redirect(_address.ToString());
            return;
        }

        if (Visitor.Id is { } person)
        {
            await ReadAsync(person);
        }

        _isReady = true;
    }

    private async Task ReadAsync(string person)
    {
        var closets = Store.Closets;
        _counts = await closets.CountAsync(person, Http.RequestAborted);
        _has = _counts.Where(count => count.Key != ItemState.GivenAway).Sum(count => count.Value);
        if (_has == 0)
        {
            return;
        }

        _added = AddedWords();
        _outcome = await Search.RunAsync(_address, Http.RequestAborted);
        Http.Response.StatusCode = _outcome.Problem?.Status ?? StatusCodes.Status200OK;
        _facets =
        [
            .. _outcome.Facets.Where(facet =>
                !_hidden.Contains(facet.Field, StringComparer.OrdinalIgnoreCase)
            ),
        ];
        long[] keys = [.. _outcome.Hits.Select(hit => hit.Product.Key)];
        var known = await closets.FindAsync(person, keys, Http.RequestAborted);
        _items = [.. keys.Where(known.ContainsKey).Select(key => known[key])];
    }

    private string? AddedWords() =>
        NumberOf(ClosetFormEndpoints.Added) switch
        {
            0 => "These photos are in your closet already.",
            1 => "1 thing was added. Look whether kind and colour are right.",
            { } added => $"{added:N0} things were added. Look whether kind and colour are right.",
            null => NumberOf(Arrival.Taken) switch
            {
                1 => "1 thing of this browser is in your closet now.",
                > 1 and var taken => $"{taken:N0} things of this browser are in your closet now.",
                _ => null,
            },
        };

    private int? NumberOf(string name) =>
        int.TryParse(
            Http.Request.Query[name],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
