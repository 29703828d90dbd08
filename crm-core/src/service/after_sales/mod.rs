//! After-sales (7.3): installed devices, repairs, calls back.

pub mod callback;
pub mod device;
pub mod maintenance;
pub mod policy;
pub mod repair;

pub use callback::{CallbackCheck, CallbackFacts, ServiceJob, check_callbacks};
pub use device::{
    DeviceEvent, DeviceFacts, DeviceIdentity, DeviceStage, DeviceStanding, device_standing,
};
pub use maintenance::{
    LoanUnit, MaintenanceDone, MaintenanceFacts, MaintenanceStanding, loan_return_due,
    maintenance_standing,
};
pub use policy::{AfterSalesPolicy, DowntimeEnd};
pub use repair::{
    DeviceHours, DeviceRepairs, RepairFacts, RepairJob, RepairLine, RepairMeasures, repair_measures,
};
