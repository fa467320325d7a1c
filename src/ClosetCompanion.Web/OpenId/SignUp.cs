namespace ClosetCompanion.Web.OpenId;

/// <summary>Whom an identity provider can bring in.</summary>
internal enum SignUp
{
    /// <summary>People with an account that is linked to them, or with an invitation.</summary>
    Invited,

    /// <summary>Whoever the provider vouches for: an account is made for them.</summary>
    Anybody,
}
