using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.OpenId;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Sends people to an identity provider, and takes in those who come back.</summary>
internal static class OpenIdEndpoints
{
    /// <summary>Where the form goes that signs in.</summary>
    public const string SignInPath = $"{AccessGate.SignInPath}/openid";

    /// <summary>Where the form goes that takes an invitation.</summary>
    public const string InvitationPath = $"{InvitationEndpoints.Path}/openid";

    /// <summary>Where the form goes that connects an account.</summary>
    public const string ConnectPath = $"{MeEndpoints.Path}/openid/connect";

    /// <summary>Where the form goes that disconnects it.</summary>
    public const string DisconnectPath = $"{MeEndpoints.Path}/openid/disconnect";

    // Where our own page leads once it is known who comes.
    private const string FinishPath = $"{SignInPath}/finish";

    /// <summary>Adds the addresses, where people sign in so.</summary>
    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<OpenIdSettings>().IsOn)
        {
            return;
        }

        var forms = routes
            .MapGroup("")
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost(SignInPath, SignInAsync).WithMetadata(new ForEverybodyAttribute());
        forms.MapPost(InvitationPath, TakeAsync).WithMetadata(new ForEverybodyAttribute());
        forms.MapPost(ConnectPath, ConnectAsync);
        forms.MapPost(DisconnectPath, DisconnectAsync);
        var ways = routes
            .MapGroup("")
            .WithMetadata(new NeedsCompanion(), new ForEverybodyAttribute())
            .ExcludeFromDescription();
        ways.MapGet(OpenIdSetup.CallbackPath, ReturnAsync);
        ways.MapGet(FinishPath, FinishAsync);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        Provider provider,
        OpenIdSettings settings,
        TimeProvider time
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        return await SendAsync(
            context,
            provider,
            settings,
            new ProviderErrand(ErrandKind.SignIn, time.GetUtcNow())
            {
                TakesAlong = form[Arrival.Take] == "on",
                IsAgain = form["from"] == MeEndpoints.Path,
            }
        );
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        Provider provider,
        OpenIdSettings settings,
        IAccountStore accounts,
        TimeProvider time
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var token = form["token"].ToString();
        return await accounts.FindInvitedAsync(token, context.RequestAborted) is null
            ? new SeeOther(InvitationEndpoints.AddressOf(token))
            : await SendAsync(
                context,
                provider,
                settings,
                new ProviderErrand(ErrandKind.Invitation, time.GetUtcNow())
                {
                    Invitation = token,
                    TakesAlong = form[Arrival.Take] == "on",
                }
            );
    }

    private static async Task<IResult> ConnectAsync(
        HttpContext context,
        Provider provider,
        OpenIdSettings settings,
        PersonSessions sessions,
        TimeProvider time
    )
    {
        await CatalogueForms.ReadAsync(context);
        var account =
            await sessions.FindAsync(context)
            ?? throw new ProblemException(AccountProblem.SignInFirst);
        return sessions.IsFresh(context)
            ? await SendAsync(
                context,
                provider,
                settings,
                new ProviderErrand(ErrandKind.Connect, time.GetUtcNow()) { Account = account.Id }
            )
            : MeEndpoints.SignInAgain;
    }

    private static async Task<SeeOther> DisconnectAsync(
        HttpContext context,
        PersonSessions sessions,
        IAccountStore accounts,
        AccountSettings settings,
        AccountLog log
    )
    {
        await CatalogueForms.ReadAsync(context);
        var account =
            await sessions.FindAsync(context)
            ?? throw new ProblemException(AccountProblem.SignInFirst);
        if (!sessions.IsFresh(context))
        {
            return MeEndpoints.SignInAgain;
        }

        if (
            !settings.HasWayIn(account with { Identity = null })
            || await accounts.UnlinkAsync(account.Id, context.RequestAborted) is not { } renewed
        )
        {
            return new SeeOther(
                ProviderWays.OfMe(account.IsLinked ? ProviderFault.LastWayIn : null)
            );
        }

        log.Did(account, "provider disconnected");
        await sessions.BeginAsync(context, renewed);
        return new SeeOther($"{MeEndpoints.Path}?done=disconnected");
    }

    private static async Task<RazorComponentResult<OnwardPage>> ReturnAsync(
        HttpContext context,
        Provider provider,
        ProviderReceipts receipts,
        OpenIdSettings settings
    )
    {
        var answer = await provider.ReadAsync(context);
        if (answer is { Errand: { } errand, Person: { } person })
        {
            receipts.Give(context, errand, person);
            return Show(context, settings, FinishPath);
        }

        return Show(
            context,
            settings,
            ProviderWays.Of(answer.Errand, answer.Fault ?? ProviderFault.Old)
        );
    }

    private static async Task<SeeOther> FinishAsync(
        HttpContext context,
        ProviderReceipts receipts,
        ProviderArrival arrival
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return new SeeOther(
            receipts.Take(context) is var (errand, person)
                ? await arrival.WelcomeAsync(context, errand, person)
                : ProviderWays.Of(errand: null, ProviderFault.Old)
        );
    }

    private static async Task<IResult> SendAsync(
        HttpContext context,
        Provider provider,
        OpenIdSettings settings,
        ProviderErrand errand
    )
    {
        var (address, fault) = await provider.AskAsync(context, errand);
        return address is null
            ? new SeeOther(ProviderWays.Of(errand, fault ?? ProviderFault.Away))
            : Show(context, settings, address);
    }

    // A page of our own, not a redirect: forms lead nowhere else by our policy, and browsers that a page of ours sends on
    // bring the cookies that they keep from other sites.
    private static RazorComponentResult<OnwardPage> Show(
        HttpContext context,
        OpenIdSettings settings,
        string address
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<OnwardPage>(new { Address = address, settings.Name });
    }
}
