using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Leaves a page's JavaScript behind; a connection that is gone has taken it along already.</summary>
internal static class JsModules
{
    /// <summary>Calls the object's own <c>dispose</c>, then lets go of it.</summary>
    public static async ValueTask LeaveAsync(this IJSObjectReference? page)
    {
        if (page is null)
        {
            return;
        }

        try
        {
            await page.InvokeVoidAsync("dispose");
            await page.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    /// <summary>Lets go of a module.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? module)
    {
        if (module is null)
        {
            return;
        }

        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
