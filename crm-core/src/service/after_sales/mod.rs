//! After-sales (7.3): installed devices, repairs, calls back.

pub mod callback;
pub mod device;
pub mod policy;
pub mod repair;

pub use callback::{CallbackCheck, CallbackFacts, ServiceJob, check_callbacks};
pub use device::{DeviceFacts, DeviceStage, DeviceStanding, device_standing};
pub use policy::AfterSalesPolicy;
pub use repair::{RepairFacts, RepairJob, RepairLine, RepairMeasures, repair_measures};
