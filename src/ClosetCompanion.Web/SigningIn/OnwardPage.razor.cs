using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>
/// A page that sends the browser on by itself. This part stands apart so that what the build makes of endpoints can name it.
/// </summary>
public sealed partial class OnwardPage : ComponentBase
{
    /// <summary>Where to: the provider's page, or one of ours.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>What people call the provider.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    private string Heading => Address.StartsWith('/') ? $"Back from {Name}" : $"On to {Name}";
}
