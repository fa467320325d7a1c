using System.Globalization;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.SigningIn;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>What whoever looks at it has said of products, and what is kept of them.</summary>
public sealed partial class LikesPage : ComponentBase
{
    private const int PageSize = 48;

    private OpinionChoice? _choice;
    private IReadOnlyList<KeptOpinion> _opinions = [];
    private IReadOnlyList<StoredProduct> _products = [];
    private PersonSettings _settings = new();
    private bool _hasAccount;
    private int _taken;
    private int _gone;
    private long? _next;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var only = Http.Request.Query["only"].ToString();
        _choice = OpinionChoice.All.FirstOrDefault(choice => choice.Name == only);
        _hasAccount = Http.Features.Get<SignedInPerson>()?.Account is not null;
        _ = int.TryParse(
            Http.Request.Query[Arrival.Taken],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out _taken
        );
        if (Visitor.Id is not { } person)
        {
            return;
        }

        _settings = await Store.People.GetSettingsAsync(person, Http.RequestAborted);
        _opinions = await Store.People.GetPageAsync(
            person,
            long.TryParse(
                Http.Request.Query["before"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var before
            )
                ? before
                : null,
            PageSize,
            _choice?.Verdict,
            Http.RequestAborted
        );
        _products =
        [
            .. _opinions.Where(opinion => !opinion.IsGone).Select(opinion => opinion.Product),
        ];
        _gone = _opinions.Count - _products.Count;
        _next = _opinions.Count == PageSize ? _opinions[^1].Key : null;
    }
}
