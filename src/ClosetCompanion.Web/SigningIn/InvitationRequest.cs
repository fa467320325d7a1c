using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Who is to be invited.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record InvitationRequest
{
    [Description("What the person signs in with, 1 to 100 characters.")]
    public required string Name { get; init; }
}
