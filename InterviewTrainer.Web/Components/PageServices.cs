using InterviewTrainer.Web.Components.Pages.Compare;
using InterviewTrainer.Web.Components.Pages.Debrief;
using InterviewTrainer.Web.Components.Pages.Engines;
using InterviewTrainer.Web.Components.Pages.Interviewers;
using InterviewTrainer.Web.Components.Pages.Latency;
using InterviewTrainer.Web.Components.Pages.Plan;
using InterviewTrainer.Web.Components.Pages.Privacy;
using InterviewTrainer.Web.Components.Pages.Progress;
using InterviewTrainer.Web.Components.Pages.Questions;
using InterviewTrainer.Web.Components.Pages.Room;
using InterviewTrainer.Web.Components.Pages.Start;
using InterviewTrainer.Web.Components.Pages.Start.Documents;
using InterviewTrainer.Web.Components.Pages.Stories;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Radzen;

namespace InterviewTrainer.Web.Components;

/// <summary>Registers what the pages need of their own.</summary>
public static class PageServices
{
    /// <summary>The view-models, one for each page shown, and what they share within a circuit.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRadzenComponents();
        services.AddScoped<RoomPass>();
        services.AddScoped<Confirmation>();
        services.AddTransient<Forgetting>();
        services.AddScoped<RoomConnection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<RoomConnection>());
        services.AddTransient<StartModel>();
        services.AddTransient<DocumentsModel>();
        services.AddTransient<PlanModel>();
        services.AddTransient<RoomModel>();
        services.AddTransient<DebriefModel>();
        services.AddTransient<JudgementModel>();
        services.AddTransient<TakesModel>();
        services.AddTransient<ReflectionModel>();
        services.AddTransient<ProgressModel>();
        services.AddTransient<CompareModel>();
        services.AddTransient<StoriesModel>();
        services.AddTransient<LatencyModel>();
        services.AddTransient<InterviewersModel>();
        services.AddTransient<QuestionsModel>();
        services.AddTransient<EnginesModel>();
        services.AddTransient<RemoteServerModel>();
        services.AddTransient<PrivacyModel>();
        return services;
    }
}
