namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed or uninstalled; <see cref="Action"/> is one of <see cref="InstallationUpdateActionTypes"/>.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}
