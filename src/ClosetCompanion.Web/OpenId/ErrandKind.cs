namespace ClosetCompanion.Web.OpenId;

/// <summary>What for somebody is sent to an identity provider.</summary>
internal enum ErrandKind
{
    /// <summary>To sign in.</summary>
    SignIn,

    /// <summary>To take an invitation.</summary>
    Invitation,

    /// <summary>To sign in there, too, from now on.</summary>
    Connect,
}
