using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// Who may do what. As long as no key was ever made, everybody may search, and whoever has the token of the first start may
/// do everything. Once there was a key, every request to the API needs one.
/// </summary>
internal sealed class AccessRules(
    ValidKeys validKeys,
    FirstRunToken firstRun,
    AccessSettings settings
)
{
    /// <summary>Why a request is refused; null when it is not.</summary>
    public async ValueTask<Problem?> CheckAsync(
        HttpContext context,
        ApiScope scope,
        string? presented,
        CancellationToken cancellationToken
    )
    {
        var keys = await validKeys.GetAsync(cancellationToken);
        if (!keys.WereMade)
        {
            return firstRun.Is(presented)
                || (scope == ApiScope.Search && !settings.PagesNeedKey)
                || (settings.Local && LocalRequest.Is(context))
                    ? null
                : presented is null ? ApiProblem.LocalOnly
                : ApiProblem.BadKey;
        }

        if (presented is null)
        {
            return ApiProblem.KeyRequired;
        }

        return keys.Find(presented) switch
        {
            null => ApiProblem.BadKey,
            var key when key.Allows(scope) => null,
            _ => ApiProblem.MissingScope(NameOf(scope)),
        };
    }

    /// <summary>The name of a scope, as keys are made with.</summary>
    public static string NameOf(ApiScope scope) =>
        scope switch
        {
            ApiScope.Search => "search",
            ApiScope.Write => "write",
            _ => "admin",
        };
}
