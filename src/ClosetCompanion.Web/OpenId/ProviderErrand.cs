namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// What for somebody is sent to an identity provider. It goes along encrypted and comes back, so any server can go on with it.
/// </summary>
/// <param name="Kind">What for.</param>
/// <param name="BeganAt">When they were sent.</param>
internal sealed record ProviderErrand(ErrandKind Kind, DateTimeOffset BeganAt)
{
    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>The id of the account that is to be connected.</summary>
    public string? Account { get; init; }

    /// <summary>The token of the invitation that is to be taken.</summary>
    public string? Invitation { get; init; }

    /// <summary>Whether what the browser has said becomes the person's.</summary>
    public bool TakesAlong { get; init; }

    /// <summary>Whether somebody who is signed in shows who they are once more.</summary>
    public bool IsAgain { get; init; }

    /// <summary>What for, and nothing else: no log gets the token.</summary>
    public override string ToString() => $"{Kind}";
}
