namespace ClosetCompanion.Web.SigningIn;

/// <summary>An invitation that was just made.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Address">Where the person chooses how to sign in. It is shown only now.</param>
/// <param name="EndsAt">Until when it can be taken, once.</param>
internal sealed record InvitationAnswer(
    AccountAnswer Account,
    string Address,
    DateTimeOffset EndsAt
)
{
    /// <summary>Nothing: no log gets the address.</summary>
    public override string ToString() => nameof(InvitationAnswer);
}
