namespace ClosetCompanion.Web.Keys;

/// <summary>Tells browsers of people who have accounts from others.</summary>
internal interface ISignedInPeople
{
    /// <summary>Whether somebody with an account is signed in at a request's browser.</summary>
    ValueTask<bool> IsSignedInAsync(HttpContext context);
}
